import { describe, expect, it } from "vitest";
import { cellAfterKey, cellKey, changesOf, countTyped, servicesOf } from "../../../../../renderer/pages/care/counts.ts";
import type { MonthRow } from "../../../../../shared/care/contract.ts";

const row = (caseId: string, needs: string, counts: MonthRow["counts"] = []): MonthRow => ({
  caseId,
  name: caseId,
  householdNo: "1",
  needs,
  endOn: null,
  counts,
});

describe("a month of counts", () => {
  const rows = [row("a", "meals water", [{ service: "meals", times: 20 }]), row("b", "company")];

  it("has a column for each service that somebody needs or was given, in the order of their list", () => {
    expect(servicesOf(rows)).toEqual(["meals", "water", "company"]);
    expect(servicesOf([row("a", "meals", [{ service: "tutoring", times: 1 }])])).toEqual(["meals", "tutoring"]);
  });

  it("takes whole numbers from 0 to 93, full-width ones as well", () => {
    expect(["", "0", "93", "１２", " 7 "].map(countTyped)).toEqual([null, 0, 93, 12, 7]);
    expect(["94", "-1", "1.5", "x"].map(countTyped)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("is saved where it differs: changed, new and taken away", () => {
    const typed = { [cellKey("a", "meals")]: "", [cellKey("a", "water")]: "3", [cellKey("b", "company")]: "94" };
    const { counts, wrong } = changesOf(rows, typed);
    expect(counts).toEqual([
      { caseId: "a", service: "meals", times: null },
      { caseId: "a", service: "water", times: 3 },
    ]);
    expect([...wrong]).toEqual([cellKey("b", "company")]);
    expect(changesOf(rows, { [cellKey("a", "meals")]: "20" }).counts).toEqual([]);
  });

  it("is gone through by arrow keys and Enter, and not beyond its edges", () => {
    expect(cellAfterKey([0, 0], "ArrowDown", [2, 3])).toEqual([1, 0]);
    expect(cellAfterKey([0, 0], "Enter", [2, 3])).toEqual([1, 0]);
    expect(cellAfterKey([1, 2], "ArrowRight", [2, 3])).toBeNull();
    expect(cellAfterKey([1, 2], "ArrowLeft", [2, 3])).toEqual([1, 1]);
    expect(cellAfterKey([0, 2], "ArrowUp", [2, 3])).toBeNull();
    expect(cellAfterKey([0, 2], "a", [2, 3])).toBeNull();
  });
});
