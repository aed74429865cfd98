import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import { enterprise } from "../../../../shared/enterprises/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { meeting, notice } from "../../../../shared/notices/record.ts";
import { trying, violationsIn } from "../../../support/brokenRules.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, twoPcs } from "../../../support/replicas.ts";

const good = {
  title: "停电通知",
  body: "周五上午停电检修。\n请各户关好电器。",
  topic: "safety",
  postedFrom: "2026-10-30",
  postedTo: "2026-11-06",
  languages: "zh",
} as const;

function scene() {
  const { session } = newRegister();
  const village = addVillage(session, "达瓦村");
  const { members } = addHousehold(session, village, "1", ["达瓦", "洛桑次仁"]);
  const post = (more: object) => (write: Writer) => write.insert(notice, village, { ...good, ...more });
  return { session, village, members, post, tries: trying(session) };
}

const step = { kind: "new", params: {} } as const;

describe("a notice", () => {
  it("names nobody of its village: the refusal holds the sentence", () => {
    const { session, post } = scene();
    const body = "周五上午停电检修。洛桑次仁负责通知。请各户关好电器。";
    const [violation] = violationsIn(() => change(session, step, post({ body })));
    expect(violation).toMatchObject({
      rule: "notice-names-somebody",
      params: { name: "停电通知", sentence: "洛桑次仁负责通知。" },
    });
    expect(session.client.prepare("SELECT count(*) FROM notices").pluck().get()).toBe(0);
  });

  it("is looked at in its title, in other spellings of a name, and for people who are no longer listed", () => {
    const { members, post, tries } = scene();
    expect(tries(post({ title: "关于洛桑次仁" }))).toEqual(["notice-names-somebody"]);
    expect(tries((write) => write.patch(member, members[1]!, { aliases: "罗桑次仁、洛桑才仁" }))).toEqual([]);
    expect(tries(post({ body: "请洛桑才仁到村委会。" }))).toEqual(["notice-names-somebody"]);
    expect(tries((write) => write.patch(member, members[1]!, { state: "died", stateOn: "2026-10-01" }))).toEqual([]);
    expect(tries(post({ body: "洛桑次仁的补贴停发。" }))).toEqual(["notice-names-somebody"]);
  });

  it("may name the village and its enterprises, whatever people are called", () => {
    const { session, village, post, tries } = scene();
    change(session, step, (write) =>
      write.insert(enterprise, village, { name: "洛桑次仁种植专业合作社", form: "cooperative", business: "planting" }),
    );
    expect(tries(post({ body: "达瓦村与洛桑次仁种植专业合作社周五分红。" }))).toEqual([]);
    expect(tries(post({ body: "达瓦家周五分红。" }))).toEqual(["notice-names-somebody"]);
  });

  it("is no reason to refuse somebody who comes to the village later", () => {
    const { session, village, post, tries } = scene();
    expect(tries(post({ body: "请旺堆到会。" }))).toEqual([]);
    expect(addHousehold(session, village, "2", ["旺堆"]).members).toHaveLength(1);
  });

  it("that comes from another PC and names somebody here is shown after the taking", () => {
    const { a, b, village } = twoPcs(newRegister().session, newRegister().session);
    addHousehold(a, village, "2", ["旺堆多吉"]);
    change(b, step, (write) => write.insert(notice, village, { ...good, body: "请旺堆多吉到会。" }));
    const report = bring(b, a, village)!;
    expect(report.lines.map(({ kind, rule }) => [kind, rule])).toContainEqual(["broken", "notice-names-somebody"]);
  });

  it("comes down after it was posted, and a meeting is listed once it was held", () => {
    const { village, post, tries } = scene();
    expect(tries(post({ postedTo: "2026-10-29" }))).toEqual(["notice-ends-before-start"]);
    const held = { heldOn: "2026-11-03", venue: "活动室", topic: "affairs", headcount: 30 } as const;
    expect(tries((write) => write.insert(meeting, village, held))).toEqual(["meeting-in-future"]);
    expect(tries((write) => write.insert(meeting, village, { ...held, heldOn: "2026-11-02" }))).toEqual([]);
  });
});
