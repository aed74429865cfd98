import { rmSync } from "node:fs";
import { join } from "node:path";
import { fillTownship } from "../../electron/services/demonstration/filling.ts";
import type { Village } from "../../electron/services/demonstration/township.ts";
import { change } from "../../electron/database/journal/door.ts";
import { openFile } from "../../electron/database/open.ts";
import * as assistance from "../../electron/services/assistance.ts";
import * as households from "../../electron/services/households.ts";
import * as lending from "../../electron/services/lending/lending.ts";
import { instalment } from "../../shared/lending/record.ts";
import { schedule } from "../../shared/lending/schedule.ts";
import type { Terms } from "../../shared/lending/terms.ts";
import { contextOf } from "../support/serviceContext.ts";
import { type Figure, median, type Row, turnByTurn } from "./measure.ts";
import { emptyRegister } from "./population.ts";

const job = { progress: () => undefined, check: () => undefined };

interface Township extends ReturnType<typeof emptyRegister> {
  readonly villages: readonly Village[];
}

/** A township with every programme over three years, of villages of 150 households. */
function township(villages: number): Township {
  const register = emptyRegister();
  return { ...register, villages: fillTownship(register.session, job, { villages, homes: 150 }) };
}

const homesOf = ({ villages }: Township): string[] => villages.flatMap(({ homes }) => homes.map(({ uid }) => uid));

/** A household with all that is recorded about it, against the bare rows of its tables by their indexes. */
async function pageRow(made: Township): Promise<Row> {
  const { session } = made;
  const homes = homesOf(made);
  const uidAt = (round: number) => homes[(round * 37) % homes.length]!;
  const direct = ["members", "assistance_lines", "pairings", "help_requests", "distributions", "unit_memberships"];
  const bare = [
    "SELECT * FROM households WHERE scope IN (SELECT idx FROM scope) AND uid = ?",
    ...direct.map((table) => `SELECT * FROM ${table} WHERE scope IN (SELECT idx FROM scope) AND household_id = ?`),
    `SELECT v.* FROM pairings p JOIN visits v ON v.scope = p.scope AND v.pairing_id = p.uid
       WHERE p.scope IN (SELECT idx FROM scope) AND p.household_id = ?`,
    `SELECT r.* FROM loans l JOIN repayments r ON r.scope = l.scope AND r.loan_id = l.uid
       WHERE l.scope IN (SELECT idx FROM scope) AND l.borrower_household_id = ?`,
    `SELECT c.*, g.* FROM members m JOIN care_cases c ON c.scope = m.scope AND c.member_id = m.uid
       JOIN care_visits g ON g.scope = c.scope AND g.case_id = c.uid
       WHERE m.scope IN (SELECT idx FROM scope) AND m.household_id = ?`,
    `SELECT c.* FROM members m JOIN consents c ON c.scope = m.scope AND c.member_id = m.uid
       WHERE m.scope IN (SELECT idx FROM scope) AND m.household_id = ?`,
  ].map((sql) => session.client.prepare(sql));
  const context = contextOf(session);
  const times = await turnByTurn(
    300,
    async (round) => {
      await households.get(context, { uid: uidAt(round), asOf: null });
      await households.timeline(context, { uid: uidAt(round), limit: 200 });
    },
    (round) => bare.map((statement) => statement.all(uidAt(round))),
  );
  const name = "household page / bare rows by index";
  return { name, size: homes.length, ours: median(times.ours), limit: median(times.limit), allowed: 3 };
}

const gift = {
  kind: "2",
  item: "取暖煤",
  qty: 500,
  uom: "bag",
  valueFen: 30_000,
  fund: "finance",
  deedType: null,
  doneOn: null,
  basisDoc: null,
  givenOn: "2026-01-15",
} as const;

/** One gift to every household with running receipts, as one step, against raw inserts of such rows in one commit. */
async function giftRow(made: Township): Promise<Row> {
  const { session, folder, key } = made;
  const homes = homesOf(made);
  const bare = openFile(join(folder, "bare-gifts.db"), key);
  bare.exec(`CREATE TABLE line (rowid INTEGER PRIMARY KEY, scope INTEGER, uid TEXT, ver INTEGER, step INTEGER, kind TEXT,
    household TEXT, given TEXT, item TEXT, qty INTEGER, uom TEXT, value INTEGER, fund TEXT, receipt TEXT);
    CREATE UNIQUE INDEX line_uid ON line (scope, uid); CREATE INDEX line_step ON line (scope, step);
    CREATE INDEX line_household ON line (scope, household)`);
  const insert = bare.prepare(
    `INSERT INTO line (scope, uid, ver, step, kind, household, given, item, qty, uom, value, fund, receipt)
     VALUES (1, ?, 1, ?, '2', ?, '2026-01-15', '取暖煤', 500, 'bag', 30000, 'finance', ?)`,
  );
  const context = contextOf(session);
  // Each turn is one more distribution with receipts of its own, on both sides.
  const turns = { ours: 0, bare: 0 };
  const giveBare = (turn: number) => homes.forEach((uid, i) => insert.run(`${uid}${turn}`, turn, uid, `B${turn}-${i}`));
  const times = await turnByTurn(
    9,
    () => assistance.distribute(context, { gift, households: homes, firstReceipt: `B${(turns.ours += 1)}-0001` }),
    () => bare.transaction(giveBare)((turns.bare += 1)),
  );
  bare.close();
  const name = "one gift to all households / raw inserts";
  return { name, size: homes.length, ours: median(times.ours), limit: median(times.limit), allowed: 7 };
}

type Stored = Terms & { readonly uid: string; readonly village: string };

/** Gives a third of the loans the lender's own lines, as most offices type them. */
function addLendersLines({ session }: Township): void {
  const loans = session.client
    .prepare(
      `SELECT l.uid, s.uid AS village, l.principal_fen AS principalFen, l.annual_rate AS annualRate,
         l.drawn_on AS drawnOn, l.due_on AS dueOn, l.method, l.day_count AS dayCount
       FROM loans l JOIN scope s ON s.idx = l.scope
       WHERE l.rowid % 3 = 0 AND l.uid NOT IN (SELECT loan_id FROM instalments)`,
    )
    .all() as Stored[];
  change(session, { kind: "new", params: {} }, (write) => {
    for (const { uid: loanId, village, ...terms } of loans)
      for (const { no, dueOn, principalFen, interestFen } of schedule(terms))
        write.insert(instalment, village, { loanId, no, dueOn, principalFen, interestFen });
  });
}

/** As many owed loans as wanted, with the lender's lines and the repayments: those of the township, again and again. */
function multiplyLoans(made: Township, wanted: number): void {
  addLendersLines(made);
  const { client } = made.session;
  client.transaction(() => {
    client.exec(`CREATE TEMP TABLE seed AS SELECT * FROM loans WHERE state IN ('active', 'extended', 'overdue');
      CREATE TEMP TABLE paid AS SELECT * FROM repayments WHERE loan_id IN (SELECT uid FROM seed);
      CREATE TEMP TABLE line AS SELECT * FROM instalments WHERE loan_id IN (SELECT uid FROM seed)`);
    const seeds = client.prepare("SELECT count(*) FROM seed").pluck().get() as number;
    const again = (table: string, from: string, changed: Readonly<Record<string, string>>) => {
      const columns = (
        client.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]
      ).filter((name) => name !== "rowid");
      const chosen = columns.map((column) => changed[column] ?? column).join(", ");
      client.prepare(`INSERT INTO ${table} (${columns.join(", ")}) SELECT ${chosen} FROM ${from}`).run();
    };
    for (let n = 1; n * seeds < wanted; n++) {
      const copied = (column: string) => `substr(${column}, 1, 17) || printf('%05d', ${n})`;
      const [uid, loan_id] = [copied("uid"), copied("loan_id")];
      again("loans", "seed", { uid, contract_no: `contract_no || '-${n}'` });
      again("repayments", "paid", { uid, loan_id });
      again("instalments", "line", { uid, loan_id });
    }
  })();
}

/** A loan book aged and summed on a day, against the bare sums of its columns. */
async function bookRow(made: Township, loans: number): Promise<Row> {
  multiplyLoans(made, loans);
  const { session } = made;
  const bare = session.client.prepare(
    `SELECT l.uid, l.principal_fen, l.annual_rate, l.drawn_on, l.due_on, l.method, l.day_count, l.state,
       (SELECT json_group_array(json_array(r.paid_on, r.amount_fen)) FROM repayments r
          WHERE r.scope = l.scope AND r.loan_id = l.uid AND r.removed IS NULL) AS paid,
       (SELECT json_group_array(json_array(i.due_on, i.principal_fen, i.interest_fen)) FROM instalments i
          WHERE i.scope = l.scope AND i.loan_id = l.uid AND i.removed IS NULL) AS lines
     FROM loans l WHERE l.removed IS NULL`,
  );
  const context = contextOf(session);
  const { loans: aged } = await lending.totals(context, { village: null, asOf: null });
  if (aged < loans) throw new Error(`${aged} loans are aged, not ${loans}`);
  const times = await turnByTurn(
    10,
    () => lending.totals(context, { village: null, asOf: null }),
    () => bare.all(),
  );
  const name = "loan book aged and summed / its bare rows";
  return { name, size: loans, ours: median(times.ours), limit: median(times.limit), allowed: 6 };
}

/** What the programmes cost beside bare SQL, at one size and at twice that. */
export async function programmeFigures(tell: (figure: Figure) => void): Promise<void> {
  const [small, large] = [township(8), township(16)];
  tell({ rows: [await pageRow(small), await pageRow(large)], growth: 2.3 });
  tell({ rows: [await giftRow(small), await giftRow(large)], growth: 2.3 });
  tell({ rows: [await bookRow(small, 5_000), await bookRow(large, 10_000)], growth: 2.3 });
  for (const { session, folder } of [small, large]) {
    session.client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
