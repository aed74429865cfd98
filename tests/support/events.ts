import type { Session } from "../../electron/database/session.ts";
import { findHousehold } from "../../electron/database/households.ts";
import { membersOf } from "../../electron/database/members.ts";
import * as service from "../../electron/services/events/service.ts";
import type { Card } from "../../shared/events/card.ts";
import { LifeEvent, type NewConsent } from "../../shared/events/contract.ts";
import { contextOf } from "./serviceContext.ts";

export interface Applied {
  readonly step: number;
  readonly created: readonly { readonly record: string; readonly uid: string }[];
}

/** Records an event the way the router would, input check included. */
export const happen = (session: Session, event: LifeEvent): Applied =>
  service.apply(contextOf(session), { event: LifeEvent.parse(event) }) as Applied;

export const foresee = (session: Session, event: LifeEvent): Card =>
  service.preview(contextOf(session), { event: LifeEvent.parse(event) }) as Card;

/** Uid of the one row of a record that an event made. */
export const madeOf = ({ created }: Applied, record: string): string =>
  created.find((row) => row.record === record)!.uid;

export const consentOf = (memberId: string, givenOn = "2024-01-01"): NewConsent => ({
  memberId,
  givenOn,
  formVersion: "1",
  language: "zh",
  paperRef: null,
});

/** A household in one line: number, people, unit, head, then everybody by name with their relation. */
export function lineOf({ client }: Session, uid: string, asOf: string | null = null): string {
  const home = findHousehold(client, uid, asOf);
  if (!home) return "-";
  const [head, ...others] = membersOf(client, uid, asOf).map(
    ({ nameZh, relation, isHead }) => `${nameZh}${relation}${isHead ? "*" : ""}`,
  );
  return [home.householdNo, home.personCount, home.unitNo ?? "-", ...(head ? [head] : []), ...others.toSorted()].join(
    " ",
  );
}

const tables = [
  "households",
  "head_terms",
  "members",
  "household_stays",
  "consents",
  "units",
  "unit_memberships",
  "convenor_terms",
  "guarantor_consents",
  "pairings",
  "posted_officers",
  "postings",
];

/** Every live row without its versions, for comparing a register with itself. */
export function snapshot({ client }: Session): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => {
      const rows = client.prepare(`SELECT * FROM ${table} WHERE removed IS NULL ORDER BY uid`).all() as object[];
      return [table, rows.map((row) => ({ ...row, ver: 0, vx: 0, step: 0, rowid: 0 }))];
    }),
  );
}
