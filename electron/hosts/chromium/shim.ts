import { readFileSync } from "node:fs";

/** The name under which the page finds the binding, until the shim takes it away. */
export const bindingName = "__rosterBinding";

/** Runs in the page: stands for `electron` in the very same preload that Electron runs. */
function shim(name: string, run: (require: (id: string) => unknown) => void): void {
  const page: Record<string, unknown> = globalThis as never;
  const send = page[name] as (kind: "call" | "poll", json: string) => Promise<string>;
  delete page[name];
  if (page["top"] !== page["self"] || typeof send !== "function") return;
  const listen = async (listener: (event: null, json: string) => void): Promise<void> => {
    for (;;) for (const json of JSON.parse(await send("poll", "")) as string[]) listener(null, json);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: object) =>
        Object.defineProperty(page, key, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (_channel: string, json: string) => send("call", json),
      on: (_channel: string, listener: (event: null, json: string) => void) => void listen(listener),
    },
  };
  run((id) => {
    if (id !== "electron") throw new Error("the preload may require electron only");
    return electron;
  });
}

/** Script for `addInitScript`: the built preload inside the shim. */
export function preloadScript(preloadFile: string): string {
  const preload = readFileSync(preloadFile, "utf8");
  return `(${shim.toString()})(${JSON.stringify(bindingName)}, (require) => {\n${preload}\n});`;
}
