import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { change } from "../../electron/database/journal/door.ts";
import { migrate } from "../../electron/database/migrate.ts";
import { openFile } from "../../electron/database/open.ts";
import { ownDevice, type Session, startSession } from "../../electron/database/session.ts";
import { newUid } from "../../electron/database/uid.ts";
import { household } from "../../shared/households/record.ts";
import { member } from "../../shared/members/record.ts";
import { village } from "../../shared/villages/record.ts";
import { inventedName } from "./roster.ts";

const migrations = join(import.meta.dirname, "../../resources/migrations");

export interface Population {
  readonly session: Session;
  readonly folder: string;
  readonly key: Uint8Array;
  readonly households: readonly string[];
}

/** A fresh encrypted register for one bench figure. */
export function emptyRegister(): Omit<Population, "households"> {
  const folder = mkdtempSync(join(tmpdir(), "hearthbook-bench-"));
  const key = randomBytes(32);
  const client = openFile(join(folder, "register.db"), key);
  migrate(client, migrations);
  ownDevice(client);
  const session = startSession(client, { now: () => new Date() }, { uid: newUid(), name: "经办甲", role: "clerk" });
  return { session, folder, key };
}

/** A register with about `people` people in villages of 160 households, written through the door. */
export function populate(people: number): Population {
  const register = emptyRegister();
  const { session } = register;
  const households: string[] = [];
  const perVillage = 160 * 4;
  for (let v = 0; v * perVillage < people; v++)
    change(session, { kind: "import", params: { file: "bench", households: 160, members: perVillage } }, (write) => {
      const code = `990${String(100 + Math.floor(v / 90)).slice(-3)}${200 + (v % 90)}201`;
      const uid = write.insert(village, "", { villageCode: code, nameZh: `青石${v + 1}村`, kind: "village" });
      const size = Math.min(160, Math.ceil((people - v * perVillage) / 4));
      for (let h = 0; h < size; h++) {
        const no = String(h + 1).padStart(3, "0");
        const home = write.insert(household, uid, { householdNo: no, personCount: 4, listedFrom: "2020-01-01" });
        households.push(home);
        const names = [0, 1, 2, 3].map((i) => inventedName((v * 160 + h) * 4 + i));
        const [head] = names.map((nameZh, i) =>
          write.insert(member, uid, {
            householdId: home,
            nameZh,
            sex: i % 2 === 0 ? "1" : "2",
            birth: String(1940 + ((h * 7 + i * 13) % 80)),
            relation: i === 0 ? "0" : "2",
            state: "listed",
          }),
        );
        write.patch(household, home, { headMemberId: head!, headFrom: "2020-01-01" });
      }
    });
  return { ...register, households };
}
