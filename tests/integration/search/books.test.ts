import { expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { findRows } from "../../../electron/database/search/find.ts";
import { fillTownship } from "../../../electron/services/demonstration/filling.ts";
import { distribution } from "../../../shared/donations/record.ts";
import { fillEveryBook } from "../../support/everyBook.ts";
import { newRegister } from "../../support/register.ts";

it("rows of books are found by a part of their name and by the beginning of their number", () => {
  const { session } = newRegister("2026-11-02T09:00:00");
  fillTownship(session, { progress: () => undefined, check: () => undefined }, { villages: 1, homes: 60 });
  const found = (text: string) => findRows(session.client, text, 50);
  const kinds = (text: string) => new Set(found(text).map(({ record }) => record));
  expect(kinds("专业合作社")).toEqual(new Set(["enterprise"]));
  expect(found("村口桥")).toMatchObject([{ record: "place", villageName: "东沟村", name: "村口桥" }]);
  expect(kinds("丙一")).toContain("postedOfficer");
  expect(kinds("L01")).toContain("jlg");
  expect(kinds("示农信")).toContain("loan");
  const [receipt] = session.client
    .prepare("SELECT receipt_ref FROM assistance_lines WHERE receipt_ref IS NOT NULL LIMIT 1")
    .pluck()
    .all() as string[];
  expect(found(receipt!)).toMatchObject([{ record: "assistance", foundBy: "number" }]);
  expect([...kinds("%%")]).toEqual([]);
});

it("donations, their receipts and notices are found; meetings, labour and surveys are no names of one row", () => {
  const { session } = newRegister();
  fillEveryBook(session);
  const found = (text: string) => findRows(session.client, text, 50).map(({ record, name }) => [record, name]);
  expect(found("棉被")).toEqual([["donation", "棉被"]]);
  expect(found("防火")).toEqual([
    ["notice", "防火通知"],
    ["notice", "防火通知"],
  ]);
  expect(found("注意防火")).toEqual([]);
  const uid = session.client.prepare("SELECT uid FROM distributions").pluck().get() as string;
  const edit = { kind: "edit", params: {} } as const;
  change(session, edit, (write) => write.patch(distribution, uid, { receiptRef: "J25-007" }));
  expect(found("J25-0")).toEqual([["distribution", "L12　J25-007"]]);
  expect(found("村活动室")).toEqual([["place", "村活动室"]]);
  expect(found("东头麦地")).toEqual([]);
  expect(found("水电服务")).toEqual([]);
});
