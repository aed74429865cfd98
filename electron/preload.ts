import { contextBridge, ipcRenderer } from "electron";
import { channels, type RosterBridge } from "../shared/rpc/wire.ts";

// One string each way; the page never sees an event, a channel name or Electron.
const bridge: RosterBridge = {
  call: (json) => ipcRenderer.invoke(channels.call, String(json)),
  onPush: (listener) => {
    ipcRenderer.on(channels.push, (_event, json: string) => listener(json));
  },
};

contextBridge.exposeInMainWorld("roster", bridge);
