import { join } from "node:path";
import { change } from "../../electron/database/journal/door.ts";
import { openFile } from "../../electron/database/open.ts";
import { startSession } from "../../electron/database/session.ts";
import { backUp } from "../../electron/services/backups/making.ts";
import { newUid } from "../../electron/database/uid.ts";

// Run as a process of its own and killed: writes a step and backs the register up, again and again.
const [, , registerDir = "", key = ""] = process.argv;
const dataKey = Buffer.from(key, "hex");
const clock = { now: () => new Date() };
const client = openFile(join(registerDir, "register.db"), dataKey);
const session = startSession(client, clock, { uid: newUid(), name: "经办甲", role: "clerk" });
const place = { registerDir, resourcesDir: "", version: "0.1.0", clock };
console.log("ready");
for (;;) {
  change(session, { kind: "found", params: {} }, () => undefined);
  backUp(place, client, dataKey, "asked");
  console.log("backup");
}
