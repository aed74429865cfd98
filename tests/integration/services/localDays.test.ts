import { afterEach, describe, expect, it, vi } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { list as listDues } from "../../../electron/services/dues/dues.ts";
import { addDays, dayOf } from "../../../shared/dates/calendarDate.ts";
import type { DueRow } from "../../../shared/dues/contract.ts";
import { guarantorConsent } from "../../../shared/lending/record.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { trying } from "../../support/brokenRules.ts";
import { addGroup } from "../../support/lending.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

const today = "2026-11-02";

/** Zones in the east and in the west, with the minutes that each is behind Greenwich in November. */
const zones = [
  ["Asia/Shanghai", -480],
  ["Pacific/Kiritimati", -840],
  ["America/New_York", 300],
  ["Pacific/Honolulu", 600],
] as const;
const cases = zones.flatMap(([zone, minutes]) => ["00:30", "23:30"].map((time) => [zone, minutes, time] as const));

afterEach(() => vi.unstubAllEnvs());

describe.each(cases)("a day in %s (%d minutes) at %s", (zone, minutes, time) => {
  const desk = () => {
    vi.stubEnv("TZ", zone);
    const { session } = newRegister(`${today}T${time}:00`);
    return { session, ...addGroup(session) };
  };

  it("is the day on the office's wall", () => {
    const { session } = desk();
    expect(session.clock.now().getTimezoneOffset()).toBe(minutes);
    expect(dayOf(session.clock.now())).toBe(today);
  });

  it("is the last day on which a rule lets something have happened", () => {
    const { session, village, households } = desk();
    const asks = (madeOn: string) =>
      trying(session)((write) =>
        write.insert(helpRequest, village, {
          householdId: households[0]!.household,
          madeBy: "self",
          channel: "counter",
          category: "meals",
          madeOn,
          dueOn: "2026-12-01",
          state: "open",
        }),
      );
    expect(asks(today)).toEqual([]);
    expect(asks(addDays(today, 1))).toEqual(["request-in-future"]);
  });

  it("is the day from which things are due", async () => {
    const { session, households } = desk();
    change(session, { kind: "edit", params: {} }, (write) => {
      for (const [i, day] of ["2026-11-01", today].entries())
        write.patch(guarantorConsent, households[i]!.consent, { coolingUntil: day });
    });
    const ask = { village: null, from: null, until: "2026-12-31", limit: 50 };
    const { rows } = (await listDues(contextOf(session), ask)) as { rows: DueRow[] };
    expect(rows.filter(({ kind }) => kind === "coolingEnds").map(({ day }) => day)).toEqual([today]);
  });
});
