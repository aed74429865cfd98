import { expect, it } from "vitest";
import { labelOf, withLabels } from "../../../../shared/records/labels.ts";

it("a sentence names a record's field by its label, in either language", () => {
  const params = { record: "distribution", field: "donationId", name: "012" };
  expect(withLabels(params, "zh")).toEqual({ ...params, field: "捐赠" });
  expect(withLabels(params, "en")).toEqual({ ...params, field: "Donation" });
  expect(withLabels({ name: "012" }, "zh")).toEqual({ name: "012" });
});

it("a field that no record has keeps its name", () => {
  expect(labelOf("distribution", "constructor", "zh")).toBe("constructor");
  expect(labelOf("nothing", "donationId", "en")).toBe("donationId");
});
