import { meeting, notice } from "../../../shared/notices/record.ts";
import { meetingRules, noticeRules } from "../../../shared/notices/rules.ts";
import type { RowOf } from "../../../shared/records/record.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { namingSomebody } from "./naming.ts";
import { loaded, type Looked, lookedAt, rowRuling, type Ruling } from "./ruling.ts";

type Posted = Pick<RowOf<typeof notice>, "uid" | "title" | "body">;

/** Notices that name somebody of the village: the sentence is told, so that the clerk can say it otherwise. */
function naming(looked: Looked): Violation[] {
  const notices = loaded<Posted>(looked, `SELECT r.uid, r.title, r.body FROM notices r WHERE ${lookedAt}`);
  return namingSomebody(looked, notices, ({ title, body }) => `${title}\n${body}`).map(
    ({ row: { uid, title }, sentence }): Violation => ({
      rule: "notice-names-somebody",
      record: "notice",
      uid,
      params: { name: title, sentence },
    }),
  );
}

const notices = rowRuling(notice, noticeRules, {
  doubles: `SELECT r.uid, o.uid AS other FROM notices r JOIN notices o ON o.scope = r.scope AND o.title = r.title
      AND o.posted_from = r.posted_from AND o.uid <> r.uid AND o.removed IS NULL WHERE ${lookedAt}`,
});

const meetings = rowRuling(meeting, meetingRules, {
  doubles: `SELECT r.uid, o.uid AS other FROM meetings r JOIN meetings o ON o.scope = r.scope AND o.held_on = r.held_on
      AND o.topic = r.topic AND o.venue = r.venue AND o.uid <> r.uid AND o.removed IS NULL WHERE ${lookedAt}`,
});

/** The rulings of meetings and notices. */
export const noticeRulings: readonly Ruling[] = [
  meetings,
  { ...notices, broken: (looked) => [...notices.broken(looked), ...naming(looked)] },
];
