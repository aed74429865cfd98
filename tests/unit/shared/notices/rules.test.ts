import { describe, expect, it } from "vitest";
import { meeting } from "../../../../shared/notices/record.ts";
import { meetingRules, noticeRules } from "../../../../shared/notices/rules.ts";

const row = { uid: "a".repeat(22), village: "v".repeat(22), paperRef: null };
const held = { ...row, heldOn: "2026-03-01", venue: "村活动室", topic: "safety" as const, headcount: 40 };

describe("meetings and notices", () => {
  it("a meeting is listed once it was held: meeting-in-future", () => {
    expect(meetingRules(held, "2026-03-01")).toEqual([]);
    expect(meetingRules({ ...held, heldOn: "2026-03-02" }, "2026-03-01")).toEqual(["meeting-in-future"]);
  });

  it("a meeting has a headcount only: its description points to nobody", () => {
    expect(Object.values(meeting.fields).filter(({ kind }) => kind === "reference")).toEqual([]);
  });

  it("a notice is posted before it comes down: notice-ends-before-start", () => {
    expect(noticeRules({ postedFrom: "2026-03-01", postedTo: "2026-03-01" })).toEqual([]);
    expect(noticeRules({ postedFrom: "2026-03-02", postedTo: "2026-03-01" })).toEqual(["notice-ends-before-start"]);
  });
});
