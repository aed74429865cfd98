import { expect, onTestFinished, test } from "vitest";
import { listBook } from "../../../electron/database/books/books.ts";
import { change } from "../../../electron/database/journal/door.ts";
import { prepare, preview } from "../../../electron/services/forms/forms.ts";
import { undo } from "../../../electron/services/steps.ts";
import { labourEvent, volunteerCert } from "../../../shared/labour/record.ts";
import { request } from "../../support/drawnForms.ts";
import { contextOn } from "../../support/formsContext.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { startPrinter } from "../../support/printer.ts";
import { newRegister } from "../../support/register.ts";

function scene() {
  const { session } = newRegister();
  const village = addVillage(session, "青石村");
  const { members } = addHousehold(session, village, "1", ["洛桑", "次仁"]);
  const uids = change(session, { kind: "new", params: {} }, (write) => {
    const eventId = write.insert(labourEvent, village, {
      dateFrom: "2026-10-20",
      dateTo: "2026-10-21",
      task: "roads",
      place: "东沟水渠",
      beneficiary: "public",
      personTimes: 2,
      hours: 320,
      voluntary: 1,
    });
    return members.map((memberId) => write.insert(volunteerCert, village, { memberId, eventId, hours: 125 }));
  }).value;
  const left = () =>
    listBook(session.client, "volunteerCert", {
      village,
      start: 0,
      limit: 10,
      sort: [],
      filter: {},
      asOf: null,
    }).rows.map(({ uid }) => uid);
  return { session, uids, left };
}

const chosen = (uid: string) =>
  request({ form: "certificate", subjects: { kind: "chosen", uids: [uid] }, purpose: "LABOUR" });

test("a certificate says who worked where and how long, and is seen without being removed", async () => {
  const { session, uids, left } = scene();
  const { sheets } = await preview(contextOn(session).context, { ...chosen(uids[0]!), limit: 5 });
  expect(sheets).toHaveLength(1);
  for (const words of ["洛桑", "青石村", "东沟水渠", "修路修渠", "12.5", "志愿服务证明"])
    expect(sheets[0]).toContain(words);
  expect(left()).toHaveLength(2);
});

test("a printed certificate is removed in the same action, the others stay; undo brings it back", async () => {
  const { session, uids, left } = scene();
  const printer = startPrinter();
  onTestFinished(() => printer.close());
  const { context, prepared } = contextOn(session, printer.printPdf);
  await prepare(context, chosen(uids[0]!));
  expect(prepared).toHaveLength(1);
  expect(left()).toEqual([uids[1]]);
  await undo(context, { step: null });
  expect(left()).toHaveLength(2);
});

test("what could not be printed stays", async () => {
  const { session, uids, left } = scene();
  await expect(prepare(contextOn(session).context, chosen(uids[0]!))).rejects.toThrow("no-browser");
  expect(left()).toHaveLength(2);
});

test("a reader, who may change nothing, prints none", async () => {
  const { session, uids, left } = scene();
  const { context } = contextOn({ ...session, clerk: { ...session.clerk, role: "reader" } });
  await expect(prepare(context, chosen(uids[0]!))).rejects.toThrow("forbidden");
  expect(left()).toHaveLength(2);
});
