import { expect, it } from "vitest";
import * as service from "../../../electron/services/divisions.ts";
import type { DivisionRow } from "../../../shared/divisions/contract.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

it("divisions are listed by their codes, with the level above, on any day", async () => {
  const { session } = newRegister();
  const unknown = {
    nameBo: null,
    paperRef: null,
    successorCode: null,
    urbanRural: null,
    validFrom: null,
    validTo: null,
  };
  const add = (divisionCode: string, nameZh: string, level: "1" | "3") =>
    service.add(contextOf(session), { values: { ...unknown, divisionCode, nameZh, level } });
  await add("99", "样省", "1");
  await add("990102", "样县", "3");
  const asked = { village: null, start: 0, limit: 10, sort: [], filter: {} };
  for (const asOf of [null, "2026-01-01"]) {
    const { rows } = (await service.list(contextOf(session), { ...asked, asOf })) as { readonly rows: DivisionRow[] };
    expect(rows.map(({ nameZh, parentName }) => [nameZh, parentName])).toEqual([
      ["样省", null],
      ["样县", "样省"],
    ]);
  }
});
