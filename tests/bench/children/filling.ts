import { change } from "../../../electron/database/journal/door.ts";
import { closeFile } from "../../../electron/database/open.ts";
import type { Session } from "../../../electron/database/session.ts";
import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import { village } from "../../../shared/villages/record.ts";
import { asked, tell } from "../child.ts";
import { openPc, type Pc } from "../exchangePcs.ts";
import { inventedName } from "../roster.ts";

// Fills a register through the door, village by village, as imports would.

export interface FillAsk {
  readonly pc: Pc;
  readonly villages: number;
  /** Rows of one village, besides its own. */
  readonly households: number;
  readonly members: number;
}

export interface Filled {
  readonly rows: number;
  /** Of households, village by village. */
  readonly households: readonly string[];
}

const { pc, villages, households, members } = asked<FillAsk>();

const twoDigits = (n: number): string => String(n).padStart(2, "0");

function addVillage(session: Session, v: number): string[] {
  const params = { file: "bench", households, members };
  return change(session, { kind: "import", params }, (write) => {
    const villageCode = `990${100 + Math.floor(v / 90)}${200 + (v % 90)}201`;
    const uid = write.insert(village, "", { villageCode, nameZh: `青石${v + 1}村`, kind: "village" });
    const homes = Array.from({ length: households }, (_, h) =>
      write.insert(household, uid, {
        householdNo: String(h + 1).padStart(3, "0"),
        personCount: Math.ceil(members / households),
        houseName: `${inventedName(v * 7 + h)}仓`,
        addressLine: `${(h % 9) + 1}组${h + 1}号`,
        formLanguage: h % 3 === 0 ? "zh+bo" : "zh",
        listedFrom: `20${twoDigits(h % 25)}-01-01`,
      }),
    );
    for (let m = 0; m < members; m++) {
      const h = Math.floor((m * households) / members);
      const isHead = m === 0 || h !== Math.floor(((m - 1) * households) / members);
      const n = v * members + m;
      const person = write.insert(member, uid, {
        householdId: homes[h]!,
        householdFrom: "2020-01-01",
        nameZh: inventedName(n),
        nameBo: `བསོད་ནམས་${"ཀཁགངཅཆཇཉཏཐ"[n % 10]}`,
        sex: m % 2 === 0 ? "1" : "2",
        birth: `${1940 + ((n * 7) % 84)}-${twoDigits((n % 12) + 1)}-${twoDigits((n % 28) + 1)}`,
        relation: isHead ? "0" : "2",
        state: "listed",
      });
      if (isHead) write.patch(household, homes[h]!, { headMemberId: person, headFrom: "2020-01-01" });
    }
    return homes;
  }).value;
}

const session = openPc(pc);
const homes: string[] = [];
for (let v = 0; v < villages; v++) homes.push(...addVillage(session, v));
closeFile(session.client);
tell({ rows: villages * (1 + households + members), households: homes } satisfies Filled);
