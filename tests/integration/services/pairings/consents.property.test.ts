import fc from "fast-check";
import { expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { nextRedo, nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import * as books from "../../../../electron/services/books.ts";
import * as sheet from "../../../../electron/services/sheet.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import { pairing } from "../../../../shared/pairings/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { consentOf, happen } from "../../../support/events.ts";
import { official } from "../../../support/pairings.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const verbs = ["pair", "end", "withdraw", "paper", "reopen", "redate", "remove", "add", "die", "undo", "redo"] as const;

interface Draw {
  readonly verb: (typeof verbs)[number];
  readonly a: number;
  readonly b: number;
  readonly day: number;
}

interface Home {
  readonly household: string;
  readonly members: readonly string[];
}

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];
const uids = ({ client }: Session, table: string): string[] =>
  client.prepare(`SELECT uid FROM ${table} WHERE removed IS NULL ORDER BY rowid`).pluck().all() as string[];

/** One thing that a clerk may try; many of these break a rule, and are to be refused. */
function attempt(session: Session, village: string, homes: readonly Home[], { verb, a, b, day }: Draw): void {
  const on = addDays("2026-01-01", day);
  const context = contextOf(session);
  const home = pick(homes, a)!;
  const row = pick(uids(session, "pairings"), a) ?? "AAAAAAAAAAAAAAAAAAAAAA";
  const paper = pick(uids(session, "consents"), b) ?? "AAAAAAAAAAAAAAAAAAAAAA";
  const redate = (field: "dateFrom" | "dateTo", value: string | null) => {
    const was = session.client.prepare(
      `SELECT ${field === "dateTo" ? "date_to" : "date_from"} FROM pairings WHERE uid = ?`,
    );
    const cell = (was.pluck().get(row) ?? null) as string | null;
    void sheet.editCells(context, { record: "pairing", kind: "edit", edits: [{ uid: row, field, was: cell, value }] });
  };
  const step = { kind: "edit", params: {} } as const;
  const does: Record<Draw["verb"], () => unknown> = {
    pair: () =>
      happen(session, {
        kind: "pair-household",
        on,
        household: home.household,
        official,
        consent: consentOf(pick(home.members, b)!, addDays(on, (b % 3) - 1)),
      }),
    end: () => happen(session, { kind: "end-pairing", on, pairing: row, withdrawn: false }),
    withdraw: () => happen(session, { kind: "end-pairing", on, pairing: row, withdrawn: true }),
    paper: () => change(session, step, (write) => write.patch(consent, paper, { withdrawnOn: on })),
    reopen: () => redate("dateTo", null),
    redate: () => redate(b % 2 === 0 ? "dateFrom" : "dateTo", on),
    remove: () =>
      change(session, step, (write) =>
        write.remove(b % 2 === 0 ? pairing : consent, b % 2 === 0 ? row : paper, "mistake"),
      ),
    add: () =>
      books.add(context, {
        record: "pairing",
        village,
        rows: [{ ...official, householdId: home.household, dateFrom: on, consentId: paper }],
      }),
    die: () => happen(session, { kind: "death", on, member: pick(home.members, b)!, nextHead: null }),
    undo: () => revert(session, nextUndo(session) ?? 0),
    redo: () => revert(session, nextRedo(session) ?? 0),
  };
  does[verb]();
}

/** Pairings on some day of which no consent for pairing stood. */
const without = ({ client }: Session): unknown[] =>
  client
    .prepare(
      `SELECT p.uid FROM pairings p LEFT JOIN consents c ON c.scope = p.scope AND c.uid = p.consent_id
         AND c.removed IS NULL AND c.purpose = 'pairing' AND c.given_on <= p.date_from
       WHERE p.removed IS NULL AND (c.uid IS NULL
         OR (c.withdrawn_on IS NOT NULL AND (p.date_to IS NULL OR p.date_to > c.withdrawn_on)))`,
    )
    .all();

const oftener: readonly Draw["verb"][] = ["pair", "pair", "pair", "end", "withdraw", "add"];

const draw: fc.Arbitrary<Draw> = fc.record({
  verb: fc.constantFrom(...verbs, ...oftener),
  a: fc.nat(20),
  b: fc.nat(20),
  day: fc.nat(200),
});

it("no pairing is open without a consent, whatever a clerk tries, undoes or does again", () => {
  const made = { open: 0, ended: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(draw, { minLength: 6, maxLength: 30 }), (draws) => {
      const { session } = newRegister();
      const village = addVillage(session);
      const homes = [
        addHousehold(session, village, "001", ["张三", "李四"]),
        addHousehold(session, village, "002", ["王五"]),
      ];
      for (const one of draws) {
        try {
          attempt(session, village, homes, one);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          made.refused += 1;
        }
        expect(without(session)).toEqual([]);
      }
      const count = (more: string) =>
        session.client
          .prepare(`SELECT count(*) FROM pairings WHERE removed IS NULL AND date_to ${more}`)
          .pluck()
          .get() as number;
      made.open += count("IS NULL");
      made.ended += count("IS NOT NULL");
      session.client.close();
    }),
    { numRuns: 60 },
  );
  // The tries reached what they are about.
  expect(Math.min(made.open, made.ended, made.refused)).toBeGreaterThan(5);
});
