import * as electron from "electron";
import { boot } from "./app/boot.ts";
import { beginRun } from "./app/runFolder.ts";
import { runElectronHost } from "./hosts/electron/host.ts";

beginRun();
// Not awaited: Electron is ready only after this module has been evaluated.
void runElectronHost(electron, boot);
