import { sessionOf } from "../../electron/worker/context.ts";
import type { BookRecord } from "../../shared/books/book.ts";
import { books } from "../../shared/books/contract.ts";
import { imports } from "../../shared/imports/contract.ts";
import type { LedgerName } from "../../shared/imports/ledgers/targets.ts";
import { ledgers } from "../../shared/ledgers/contract.ts";
import { book, type Cells } from "./books.ts";
import { foundedDesk } from "./importing.ts";

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

/** A founded register into which ledgers of former years come, as the wizard brings them. */
export async function ledgerDesk() {
  const { desk, of } = await foundedDesk();
  const rowsOf = async (record: BookRecord) => (await of(books).list({ record, ...whole })).rows;
  const open = async (ledger: LedgerName, rows: Cells): Promise<string> => {
    const { id } = await of(imports).open({ token: book([{ name: "台账", rows }]), name: "台账.xlsx", ledger });
    return id;
  };
  /** What stays out of an opened ledger: the row of the file and why. */
  const badOf = async (id: string) => {
    const { lines } = await of(ledgers).lines({ id, tab: "bad", offset: 0, limit: 100 });
    return lines.map(({ row, reason }) => [row, reason]);
  };
  return { of, session: sessionOf(desk), rowsOf, open, badOf };
}
