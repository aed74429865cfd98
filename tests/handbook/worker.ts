import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtPaths } from "../../electron/app/paths.ts";
import { setHandbookClock } from "./clock.ts";

// The built worker under the handbook's clock, so that dates in the pictures stay the same.
setHandbookClock();
await import(pathToFileURL(builtPaths(join(import.meta.dirname, "../..")).workerFile).href);
