import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listBook } from "../../../../electron/database/books/books.ts";
import { count, remove, results } from "../../../../electron/services/surveys.ts";
import { lines as stepLines, list as listSteps, ofRow, undo } from "../../../../electron/services/steps.ts";
import type { Session } from "../../../../electron/database/session.ts";
import type { Listing } from "../../../../shared/records/listing.ts";
import { editableFields } from "../../../../shared/sheet/contract.ts";
import type { Counts, SurveyOption } from "../../../../shared/surveys/rules.ts";
import { violationsIn } from "../../../support/brokenRules.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring } from "../../../support/replicas.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const question = "对村卫生室取药是否满意";
const all: Omit<Listing, "village"> = { start: 0, limit: 1000, sort: [], filter: {}, asOf: null };

const record = (session: Session, village: string, counts: Counts, surveyNo = "2026-1") =>
  count(contextOf(session), { village, surveyNo, questions: [{ question, counts: { ...counts } }] }) as Exclude<
    ReturnType<typeof count>,
    Promise<unknown>
  >;

const shown = async (session: Session, village: string | null = null) =>
  (await results(contextOf(session), { village })).map(({ answers, groups, satisfied, twice }) => ({
    answers,
    groups: groups.map(({ options, count: marks }) => [options.join(" "), marks]),
    satisfied,
    twice,
  }));

const listed = ({ client }: Session, more: Partial<Listing> = {}) =>
  listBook(client, "surveyTally", { village: null, ...all, ...more });

function scene() {
  const { session } = newRegister();
  return { session, village: addVillage(session, "青石村") };
}

describe("answers to a question", () => {
  it("are shown one by one where each is five or more of twenty, with the part that is satisfied", async () => {
    const { session, village } = scene();
    record(session, village, { satisfied: 60, fair: 20, dissatisfied: 12, unknown: 8 });
    expect(await shown(session)).toEqual([
      {
        answers: 100,
        groups: [
          ["satisfied", 60],
          ["fair", 20],
          ["dissatisfied", 12],
          ["unknown", 8],
        ],
        satisfied: 6_000,
        twice: false,
      },
    ]);
    expect(
      listed(session)
        .rows.map((row) => row["count"])
        .toSorted(),
    ).toEqual([12, 20, 60, 8]);
  });

  it("are joined where one is under five, and not shown at all under twenty", async () => {
    const { session, village } = scene();
    record(session, village, { satisfied: 60, fair: 20, dissatisfied: 4, unknown: 0 });
    record(session, village, { satisfied: 10, fair: 9 }, "2026-2");
    expect(await shown(session)).toEqual([
      { answers: null, groups: [], satisfied: null, twice: false },
      {
        answers: 84,
        groups: [
          ["satisfied", 60],
          ["fair dissatisfied unknown", 24],
        ],
        satisfied: null,
        twice: false,
      },
    ]);
    expect(listed(session).rows.map((row) => row["count"])).toEqual([null, null, null, null, null, null]);
  });

  it("are counted anew in the place of what was counted before, as one step that undo takes back", async () => {
    const { session, village } = scene();
    record(session, village, { satisfied: 30, fair: 10 });
    const { step } = record(session, village, { satisfied: 31, fair: 10 });
    expect((await shown(session))[0]!.answers).toBe(41);
    expect(listed(session).total).toBe(2);
    await undo(contextOf(session), { step });
    expect((await shown(session))[0]!.answers).toBe(40);
  });

  it("go off the list by question", async () => {
    const { session, village } = scene();
    record(session, village, { satisfied: 30, fair: 10 });
    await remove(contextOf(session), { village, surveyNo: "2026-1", question });
    expect(await shown(session)).toEqual([]);
    expect(() => remove(contextOf(session), { village, surveyNo: "2026-1", question })).toThrow("not-found");
  });

  it("counted on two PCs are shown to the clerk as broken, and not at all until counted again", async () => {
    const [a, b] = [newRegister().session, newRegister().session];
    const village = addVillage(a);
    bring(a, b, village);
    record(a, village, { satisfied: 30, fair: 10 });
    record(b, village, { satisfied: 29, fair: 11 });
    const report = bring(b, a, village)!;
    expect(report.lines.map(({ kind, rule }) => [kind, rule])).toContainEqual(["broken", "tally-twice"]);
    expect(await shown(a)).toEqual([{ answers: null, groups: [], satisfied: null, twice: true }]);
    expect(listed(a).rows.map((row) => row["count"])).toEqual([null, null, null, null]);
    record(a, village, { satisfied: 30, fair: 10 });
    expect((await shown(a))[0]).toMatchObject({ answers: 40, twice: false });
  });
});

describe("a question", () => {
  it("asks about a service: one that names somebody of the village is refused with the sentence, and nothing is kept", () => {
    const { session, village } = scene();
    addHousehold(session, village, "1", ["洛桑次仁"]);
    const asked = (text: string) =>
      violationsIn(() =>
        count(contextOf(session), {
          village,
          surveyNo: "2026-1",
          questions: [{ question: text, counts: { satisfied: 30, fair: 10 } }],
        }),
      );
    expect(asked("对洛桑次仁是否满意")).toMatchObject([
      { rule: "survey-names-somebody", record: "surveyTally", params: { sentence: "对洛桑次仁是否满意" } },
    ]);
    expect(asked("对99010119800101001X的看法")).toHaveLength(1);
    expect(session.client.prepare("SELECT count(*) FROM survey_tallies").pluck().get()).toBe(0);
    expect(asked("对青石村卫生室取药是否满意")).toEqual([]);
  });
});

const options: readonly SurveyOption[] = ["satisfied", "fair", "dissatisfied", "unknown"];
const counts = fc
  .array(fc.oneof(fc.nat(7), fc.nat(40)), { minLength: 2, maxLength: 4 })
  .map((marks): Counts => Object.fromEntries(marks.map((mark, i) => [options[i], mark])));

describe("differencing", () => {
  it("no list, filter, order or search over tallies tells a count that is held back", () => {
    fc.assert(
      fc.property(counts, (made) => {
        const { session, village } = scene();
        record(session, village, made);
        const all = Object.values(made);
        const mayShow = all.reduce((sum, mark) => sum + mark, 0) >= 20 && Math.min(...all) >= 5;
        const seen = listed(session).rows.map((row) => row["count"]);
        expect(seen.toSorted()).toEqual(mayShow ? all.map(Number).toSorted() : all.map(() => null));
        if (mayShow) return;
        for (const mark of new Set(all)) expect(listed(session, { filter: { count: { equals: mark } } }).total).toBe(0);
        const up = listed(session, { sort: [{ field: "count", dir: "asc" }] }).rows.map(({ uid }) => uid);
        const down = listed(session, { sort: [{ field: "count", dir: "desc" }] }).rows.map(({ uid }) => uid);
        expect(up).toEqual(down);
      }),
      { numRuns: 12 },
    );
  });

  it("no cell of a tally can be typed into, so that no guess is confirmed", () => {
    expect(editableFields("surveyTally")).toEqual(["paperRef"]);
  });

  it("the history shows no count", async () => {
    const { session, village } = scene();
    const context = contextOf(session);
    record(session, village, { satisfied: 17, fair: 3 });
    record(session, village, { satisfied: 18, fair: 3 });
    const { rows } = listed(session);
    const told = [
      await listSteps(context, { before: null, limit: 50 }),
      rows.map(({ uid }) => ofRow(context, { uid })),
      await stepLines(context, { step: 3 }),
    ];
    expect(JSON.stringify(told)).not.toMatch(/\b1[78]\b/);
  });

  it("there is no total over villages, from which one that is held back could be had", async () => {
    const { session, village } = scene();
    const other = addVillage(session, "白水村");
    record(session, village, { satisfied: 40, fair: 10 });
    record(session, other, { satisfied: 18, fair: 1 });
    expect((await shown(session)).map(({ answers }) => answers).toSorted()).toEqual([50, null]);
    expect((await shown(session, other)).map(({ answers }) => answers)).toEqual([null]);
  });
});
