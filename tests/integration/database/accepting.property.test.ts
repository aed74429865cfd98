import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../electron/database/journal/accepting.ts";
import { records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { cellSchema, type RecordDescription } from "../../../shared/records/record.ts";

const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "", "0", "1", "2026-02-29", "2024-02-29", "1956", "1956-13", 0, 1, -1, 1.5),
  fc.string({ maxLength: 24 }),
  fc.stringMatching(/^[\w-]{21,23}$/),
  fc.integer(),
);

describe("what the door accepts in a cell", () => {
  it("is what the field's schema accepts, the second time as the first", () => {
    const fields = Object.values<RecordDescription>(records).flatMap((description) =>
      Object.entries(description.fields).map(([name, field]) => ({ description, name, schema: cellSchema(field) })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), cells, ({ description, name, schema }, cell) => {
        const accepts = layoutOf(description).accepts.get(name)!;
        const allowed = schema.safeParse(cell).success;
        expect([accepts(cell), accepts(cell)]).toEqual([allowed, allowed]);
      }),
      { numRuns: 3000 },
    );
  });
});
