import { change } from "../../../electron/database/journal/door.ts";
import { closeFile } from "../../../electron/database/open.ts";
import { household } from "../../../shared/households/record.ts";
import { asked, tell } from "../child.ts";
import { openPc, type Pc } from "../exchangePcs.ts";

// Single edits of one cell, each a step of its own, as a clerk makes them.

export interface EditAsk {
  readonly pc: Pc;
  readonly households: readonly string[];
  readonly word: string;
}

const { pc, households, word } = asked<EditAsk>();
const session = openPc(pc);
for (const [at, uid] of households.entries())
  change(session, { kind: "edit", params: { cells: 1 } }, (write) =>
    write.patch(household, uid, { addressLine: `${word}${at + 1}号` }),
  );
closeFile(session.client);
tell(households.length);
