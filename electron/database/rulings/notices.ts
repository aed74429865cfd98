import { sentenceNaming } from "../../../shared/notices/mentions.ts";
import { meeting, notice } from "../../../shared/notices/record.ts";
import { meetingRules, noticeRules } from "../../../shared/notices/rules.ts";
import type { RowOf } from "../../../shared/records/record.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { prepared } from "../prepared.ts";
import { loaded, type Looked, lookedAt, rowRuling, type Ruling } from "./ruling.ts";

const people = `SELECT name_zh FROM members WHERE scope = @scope AND removed IS NULL AND name_zh IS NOT NULL
  UNION SELECT name_bo FROM members WHERE scope = @scope AND removed IS NULL AND name_bo IS NOT NULL
  UNION SELECT trim(a.value) FROM members m, json_each('["' || replace(replace(m.aliases, '"', ''), '、', '","') || '"]') a
    WHERE m.scope = @scope AND m.removed IS NULL AND m.aliases IS NOT NULL`;

const things = `SELECT name_zh FROM villages WHERE removed IS NULL AND name_zh IS NOT NULL
  UNION SELECT name_zh FROM divisions WHERE removed IS NULL AND name_zh IS NOT NULL
  UNION SELECT name FROM enterprises WHERE scope = @scope AND removed IS NULL
  UNION SELECT name FROM places WHERE scope = @scope AND removed IS NULL AND type <> 'house'`;

type Posted = Pick<RowOf<typeof notice>, "uid" | "title" | "body">;

/** Notices that name somebody of the village: the sentence is told, so that the clerk can say it otherwise. */
function naming(looked: Looked): Violation[] {
  const notices = loaded<Posted>(looked, `SELECT r.uid, r.title, r.body FROM notices r WHERE ${lookedAt}`);
  if (notices.length === 0) return [];
  const namesIn = (sql: string) => prepared(looked.client, sql).pluck().all({ scope: looked.scope }) as string[];
  const [names, known] = [namesIn(people), namesIn(things)];
  return notices.flatMap(({ uid, title, body }): Violation[] => {
    const sentence = sentenceNaming(`${title}\n${body}`, names, known);
    return sentence === null
      ? []
      : [{ rule: "notice-names-somebody", record: "notice", uid, params: { name: title, sentence } }];
  });
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
