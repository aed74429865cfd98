import { place, placeCheck, placeCheckItem } from "../../../shared/places/record.ts";
import { checkItemRules, placeCheckRules, placeRules } from "../../../shared/places/rules.ts";
import { lookedAt, type Reach, rowRuling, type Ruling } from "./ruling.ts";

const among = "(SELECT value FROM json_each(@uids))";

const places = rowRuling(place, placeRules, {
  known: { requestState: "SELECT state FROM help_requests q WHERE q.scope = r.scope AND q.uid = r.request_id" },
  reached: [
    {
      from: "helpRequest",
      when: ["state"],
      find: `SELECT uid FROM places WHERE scope = @scope AND removed IS NULL AND request_id IN ${among}`,
    },
  ],
});

const checksAt = `SELECT uid FROM place_checks WHERE scope = @scope AND removed IS NULL AND place_id IN ${among}`;

const checks = rowRuling(placeCheck, placeCheckRules, {
  known: {
    placeType: "SELECT type FROM places p WHERE p.scope = r.scope AND p.uid = r.place_id",
    items: `SELECT group_concat(i.item, ' ') FROM place_check_items i WHERE i.scope = r.scope AND i.check_id = r.uid
      AND i.removed IS NULL`,
  },
  reached: [
    { from: "placeCheckItem", column: "check_id" },
    { from: "place", when: ["type"], find: checksAt },
  ],
  doubles: `SELECT r.uid, o.uid AS other FROM place_checks r JOIN place_checks o ON o.scope = r.scope
      AND o.place_id = r.place_id AND o.checked_on = r.checked_on AND o.checklist = r.checklist AND o.uid <> r.uid
      AND o.removed IS NULL WHERE ${lookedAt}`,
});

const ofCheck = (column: string) =>
  `SELECT c.${column} FROM place_checks c WHERE c.scope = r.scope AND c.uid = r.check_id`;

const itemsOfChecks: Reach = {
  from: "placeCheck",
  when: ["checked_on", "checklist"],
  find: `SELECT uid FROM place_check_items WHERE scope = @scope AND removed IS NULL AND check_id IN ${among}`,
};

const items = rowRuling(placeCheckItem, checkItemRules, {
  known: {
    checkedOn: ofCheck("checked_on"),
    checklist: ofCheck("checklist"),
    placeType: `SELECT p.type FROM place_checks c JOIN places p ON p.scope = c.scope AND p.uid = c.place_id
      WHERE c.scope = r.scope AND c.uid = r.check_id`,
  },
  reached: [itemsOfChecks],
});

/** The rulings of places, of their checks and of what each check looked at. */
export const placeRulings: readonly Ruling[] = [places, checks, items];
