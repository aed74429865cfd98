import { writeSync } from "node:fs";
import { join } from "node:path";
import { makeBackup } from "../../electron/database/backup.ts";
import { change } from "../../electron/database/journal/door.ts";
import { openFile } from "../../electron/database/open.ts";
import { nextUndo, revert } from "../../electron/database/journal/revert.ts";
import { type Session, startSession } from "../../electron/database/session.ts";
import { household } from "../../shared/households/record.ts";
import { member } from "../../shared/members/record.ts";

// A process that works as hard as it can until it is killed. It says each thing it has finished on its standard
// output, written synchronously, so that the one who kills it knows what must still be there.
const [folder, keyHex, village, clerk, run] = process.argv.slice(2) as [string, string, string, string, string];
const key = Buffer.from(keyHex, "hex");
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Households an import brings, each with two people. */
const importSize = 120;

function edit(session: Session, uid: string, round: number): void {
  const value = `${run}-${round}`;
  change(session, { kind: "edit", params: { cells: 1 } }, (write) => write.patch(household, uid, { houseName: value }));
  say(`edit ${uid} ${value}`);
}

function importMany(session: Session, round: number): void {
  const file = `${run}-${round}`;
  const step = { kind: "import", params: { file, households: importSize, members: importSize * 2 } } as const;
  change(session, step, (write) => {
    for (let i = 0; i < importSize; i++) {
      const uid = write.insert(household, village, { householdNo: `${file}-${i}`, personCount: 2 });
      const add = (relation: "0" | "1") =>
        write.insert(member, village, { householdId: uid, nameZh: "卓嘎", relation, state: "listed" });
      const head = add("0");
      add("1");
      write.patch(household, uid, { headMemberId: head });
    }
  });
  say(`import ${file}`);
}

function undoLast(session: Session): void {
  const step = nextUndo(session);
  if (step === null) return;
  revert(session, step);
  say(`undo ${step}`);
}

const client = openFile(join(folder, "register.db"), key);
const session = startSession(client, { now: () => new Date() }, { uid: clerk, name: "经办甲", role: "clerk" });
const uids = client.prepare("SELECT uid FROM households ORDER BY rowid LIMIT 20").pluck().all() as string[];
say("ready");
for (let round = 0; ; round++) {
  edit(session, uids[round % uids.length]!, round);
  if (round % 9 === 4 || round % 9 === 6) importMany(session, round);
  // What is undone is the import just made, so that no edit that was said goes back.
  if (round % 9 === 6) undoLast(session);
  if (round % 7 === 3) say(`backup ${makeBackup(client, key, join(folder, "backups"), "asked", new Date()).id}`);
}
