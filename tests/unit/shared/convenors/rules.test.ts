import { describe, expect, it } from "vitest";
import { type TermState, termViolations } from "../../../../shared/convenors/rules.ts";

const term = (more: Partial<TermState> = {}): TermState => ({
  uid: "a",
  unitNo: "甲组",
  dateFrom: "2024-02-29",
  dateTo: "2026-02-28",
  stipendFen: null,
  paidOn: null,
  unitKnown: true,
  memberKnown: true,
  ...more,
});
const rules = (...terms: TermState[]) => termViolations(terms).map(({ rule, uid }) => `${uid} ${rule}`);

describe("rules of a convenor's term", () => {
  it("may last three years and no day longer", () => {
    expect(rules(term({ dateFrom: "2024-01-01", dateTo: "2027-01-01" }))).toEqual([]);
    expect(rules(term({ dateFrom: "2024-01-01", dateTo: "2027-01-02" }))).toEqual(["a term-too-long"]);
  });

  it("ends no earlier than it starts", () => {
    expect(rules(term({ dateTo: "2024-02-29" }))).toEqual([]);
    expect(rules(term({ dateTo: "2024-02-28" }))).toEqual(["a term-ends-before-start"]);
  });

  it("has a day of payment only where there is a stipend, were it nothing", () => {
    expect(rules(term({ paidOn: "2025-01-01" }))).toEqual(["a paid-without-stipend"]);
    expect(rules(term({ paidOn: "2025-01-01", stipendFen: 0 }))).toEqual([]);
    expect(rules(term({ stipendFen: 12_000 }))).toEqual([]);
  });

  it("is of a unit and a member in the roster", () => {
    expect(rules(term({ unitKnown: false, memberKnown: false }))).toEqual([
      "a term-without-unit",
      "a term-without-convenor",
    ]);
  });

  it("follows the last one without overlapping it, in whatever order they are read", () => {
    const next = term({ uid: "b", dateFrom: "2026-03-01", dateTo: "2027-03-01" });
    expect(rules(next, term())).toEqual([]);
    expect(rules(next, term({ dateTo: "2026-03-02" }))).toEqual(["b terms-overlap"]);
  });
});
