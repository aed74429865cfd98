import { labourEvent, volunteerCert } from "../../../shared/labour/record.ts";
import { certificateRules, labourRules } from "../../../shared/labour/rules.ts";
import { lookedAt, rowRuling, type Ruling } from "./ruling.ts";

const sameWork = `o.scope = r.scope AND o.uid <> r.uid AND o.removed IS NULL AND o.date_from = r.date_from
  AND o.date_to = r.date_to AND o.task = r.task AND o.place = r.place`;

const events = rowRuling(labourEvent, labourRules, {
  doubles: `SELECT r.uid, o.uid AS other FROM labour_events r JOIN labour_events o ON ${sameWork} WHERE ${lookedAt}`,
});

const ofEvent = (column: string) =>
  `SELECT ${column} FROM labour_events e WHERE e.scope = r.scope AND e.uid = r.event_id`;

const certificates = rowRuling(volunteerCert, certificateRules, {
  known: {
    dateFrom: ofEvent("date_from"),
    dateTo: ofEvent("date_to"),
    eventHours: ofEvent("hours"),
    certifiedHours: `SELECT sum(o.hours) FROM volunteer_certs o WHERE o.scope = r.scope AND o.event_id = r.event_id
      AND o.removed IS NULL`,
    certificateTwice: `EXISTS (SELECT 1 FROM volunteer_certs o WHERE o.scope = r.scope AND o.event_id = r.event_id
      AND o.member_id = r.member_id AND o.uid <> r.uid AND o.removed IS NULL)`,
  },
  reached: [
    {
      from: "labourEvent",
      when: ["hours", "date_from", "date_to"],
      find: `SELECT uid FROM volunteer_certs WHERE scope = @scope AND removed IS NULL
        AND event_id IN (SELECT value FROM json_each(@uids))`,
    },
  ],
});

/** The rulings of mutual labour and of certificates that volunteers ask for. */
export const labourRulings: readonly Ruling[] = [events, certificates];
