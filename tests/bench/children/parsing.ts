import { readFileSync } from "node:fs";
import { readBook } from "../../../electron/services/sheets/workbook.ts";
import { asked, tell } from "../child.ts";

// The reader alone, in a process of its own as the program's reader is.
tell(readBook(readFileSync(asked<string>())).reduce((sum, { rows }) => sum + rows.length, 0));
