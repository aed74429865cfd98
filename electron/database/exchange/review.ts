import { Touched } from "../journal/touched.ts";
import { violationsOf } from "../journal/endState.ts";
import { prepared } from "../prepared.ts";
import type { Client } from "../open.ts";
import { rulings } from "../rulings/all.ts";
import type { Session } from "../session.ts";
import type { Findings } from "./findings.ts";

const blank = { field: "", ours: null, theirs: null, dot: 0 } as const;

/**
 * People who may have been entered on two PCs: same household number, name and birth, two ids. Nothing is joined;
 * a clerk looks at them.
 */
function noteDoubles(client: Client, scope: number, findings: Findings): void {
  const members = findings.touched.get("member");
  if (!members) return;
  const uids = JSON.stringify([...members]);
  const doubles = prepared(
    client,
    `SELECT n.uid, min(o.uid) AS other FROM members n
       JOIN households hn ON hn.scope = n.scope AND hn.uid = n.household_id
       JOIN households ho ON ho.scope = hn.scope AND ho.household_no = hn.household_no AND ho.removed IS NULL
       JOIN members o ON o.scope = n.scope AND o.household_id = ho.uid AND o.uid <> n.uid AND o.removed IS NULL
         AND o.name_zh IS n.name_zh AND o.name_bo IS n.name_bo AND o.birth IS n.birth
     WHERE n.scope = @scope AND n.removed IS NULL AND n.uid IN (SELECT value FROM json_each(@uids))
       AND (o.uid < n.uid OR o.uid NOT IN (SELECT value FROM json_each(@uids)))
     GROUP BY n.uid`,
  ).all({ scope, uids }) as { uid: string; other: string }[];
  for (const { uid, other } of doubles) findings.add({ kind: "duplicates", record: "member", uid, other, ...blank });
}

/** Rows of other records that look like one thing entered on two PCs, as their own rulings tell. */
function noteTwice(client: Client, scope: number, findings: Findings): void {
  for (const { record, doubles } of rulings) {
    const touched = findings.touched.get(record);
    if (!touched || touched.size === 0 || doubles === undefined) continue;
    const pairs = prepared(client, doubles).all({ scope, uids: JSON.stringify([...touched]) });
    // Of two rows that both came, one line is enough.
    const once = (pairs as { uid: string; other: string }[]).filter(
      ({ uid, other }) => other < uid || !touched.has(other),
    );
    for (const { uid, other } of once) findings.add({ kind: "duplicates", record, uid, other, ...blank });
  }
}

/** Rules that no longer hold now that both sides' changes stand together; they block nothing. */
function noteBroken(session: Session, scope: number, findings: Findings): void {
  const touched = new Touched();
  for (const [record, uids] of findings.touched)
    for (const uid of uids) touched.add(record, uid, scope, undefined, findings.fields.get(uid));
  for (const { record, uid, rule, params } of violationsOf(session, touched))
    findings.add({ kind: "broken", record, uid, rule, params, ...blank });
}

/** What a clerk should look at after both sides' changes came together. */
export function review(session: Session, scope: number, findings: Findings): void {
  noteDoubles(session.client, scope, findings);
  noteTwice(session.client, scope, findings);
  noteBroken(session, scope, findings);
}
