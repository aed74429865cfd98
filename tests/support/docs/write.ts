// npm run docs: writes the parts of docs/ that derive from descriptions and contracts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { records } from "../../../shared/records/all.ts";
import { contracts } from "../../../shared/rpc/all.ts";
import { mapPage } from "./contracts.ts";
import { recordsPage } from "./records.ts";

const docs = join(import.meta.dirname, "../../../docs");
const map = join(docs, "map.md");

writeFileSync(join(docs, "records.md"), recordsPage(Object.values(records)));
writeFileSync(map, mapPage(readFileSync(map, "utf8"), contracts));
