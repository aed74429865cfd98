import { expect, test } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { decideAll } from "../../../../electron/services/conflicts.ts";
import { household } from "../../../../shared/households/record.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { give, meet, take } from "../../../support/offices.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const households = 5000;

function editAll(session: Session, uids: readonly string[], by: string): void {
  change(session, { kind: "paste", params: { cells: uids.length * 2 } }, (write) => {
    for (const [no, uid] of uids.entries())
      write.patch(household, uid, { houseName: `${by}${no}`, addressLine: `${by}组${no}` });
  });
}

test("10,000 conflicts after a long split are listed by their file and decided in one go, with progress", async () => {
  const { a, b, village } = await twoPcs();
  const uids = change(a.register, { kind: "new", params: {} }, (write) =>
    Array.from({ length: households }, (_, no) =>
      write.insert(household, village, { householdNo: `9${no}`, personCount: 1, listedFrom: "2020-01-01" }),
    ),
  ).value;
  await meet(a, b);
  editAll(a.register, uids, "甲");
  editAll(b.register, uids, "乙");
  const taken = await take(a, await give(b, a));
  expect(taken.conflicts).toBe(households * 2);
  const { total, takings } = await a.conflicts.list({ step: taken.step, village: null, offset: 0, limit: 100 });
  expect([total, takings.map(({ open }) => open)]).toEqual([households * 2, [households * 2]]);

  const seen: number[] = [];
  const job = { progress: (done: number, of: number) => void seen.push(done / of), check: () => undefined };
  const begun = performance.now();
  const done = await decideAll({ ...contextOf(a.register), job }, { step: taken.step, side: "theirs" });
  console.log(`${households * 2} conflicts decided in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  expect(done).toMatchObject({ open: 0 });
  expect(seen.length).toBeGreaterThan(50);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  await meet(a, b);
  expect(await b.conflicts.count({})).toEqual({ open: 0 });
  for (const pc of [a, b])
    expect(
      pc.register.client.prepare("SELECT count(*) FROM households WHERE house_name LIKE '乙%'").pluck().get(),
    ).toBe(households);
});
