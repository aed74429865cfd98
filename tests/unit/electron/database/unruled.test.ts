import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unruled } from "../../../../electron/database/journal/unruled.ts";
import { type RecordName, records } from "../../../../shared/records/all.ts";
import { columnName } from "../../../../shared/records/record.ts";

const journal = join(import.meta.dirname, "../../../../electron/database/journal");
const queries = ["states.ts", "histories.ts", "endState.ts"]
  .map((name) => readFileSync(join(journal, name), "utf8"))
  .join("\n");

test("no rule's query reads a field that is said to have no rule", () => {
  for (const [record, fields] of Object.entries(unruled)) {
    expect(fields.size).toBeGreaterThan(0);
    for (const field of fields) {
      expect(Object.keys(records[record as RecordName].fields)).toContain(field);
      expect(queries).not.toMatch(new RegExp(`\\b${columnName(field)}\\b`));
    }
  }
});
