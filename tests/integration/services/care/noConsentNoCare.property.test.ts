import fc from "fast-check";
import { expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import * as care from "../../../../electron/services/care.ts";
import { apply } from "../../../../electron/services/events/service.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { careScene, goodCare } from "../../../support/care.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

/** Open care whose consent is missing, was given for something else or too late, or was taken back. */
const unconsented = `SELECT c.uid FROM care_cases c LEFT JOIN consents k ON k.scope = c.scope AND k.uid = c.consent_id
    AND k.removed IS NULL AND k.purpose = 'care'
  WHERE c.removed IS NULL AND c.end_on IS NULL
    AND (k.uid IS NULL OR k.given_on > c.start_on OR k.withdrawn_on IS NOT NULL)`;

const day = fc.constantFrom("2026-02-01", "2026-03-01", "2026-05-01", "2026-08-01", "2026-11-02");
const who = fc.nat(2);
const act = fc.oneof(
  fc.record({ does: fc.constant("open" as const), who, on: day, givenOn: day }),
  fc.record({ does: fc.constant("end" as const), who, on: day, withdrawn: fc.boolean() }),
  fc.record({ does: fc.constant("withdraw" as const), who, on: day }),
  fc.record({ does: fc.constant("take off" as const), who }),
  fc.record({ does: fc.constant("guardian" as const), who, by: who }),
  fc.record({ does: fc.constant("unlist" as const), who, on: day }),
);

it("there is no open care without a standing consent, whatever is done in whatever order", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const { session } = newRegister();
      const context = contextOf(session);
      const { members } = careScene(session).home;
      const first = (table: string, column: string, memberId: string) =>
        session.client.prepare(`SELECT uid FROM ${table} WHERE ${column} = ? LIMIT 1`).pluck().get(memberId) as string;
      const line = { kind: "edit", params: {} } as const;
      for (const one of acts) {
        const memberId = members[one.who]!;
        try {
          if (one.does === "open") {
            const paper = { givenOn: one.givenOn, language: "zh", paperRef: null } as const;
            void care.open(context, goodCare(memberId, { startOn: one.on, reviewOn: "2026-12-01", consent: paper }));
          } else if (one.does === "end")
            void care.end(context, {
              uid: first("care_cases", "member_id", memberId),
              on: one.on,
              withdrawn: one.withdrawn,
            });
          else if (one.does === "unlist")
            void apply(context, { event: { kind: "unlist", on: one.on, member: memberId, nextHead: null } });
          else
            change(session, line, (write) => {
              if (one.does === "guardian") write.patch(member, memberId, { guardianId: members[one.by]! });
              else if (one.does === "take off")
                write.remove(consent, first("consents", "member_id", memberId), "mistake");
              else write.patch(consent, first("consents", "member_id", memberId), { withdrawnOn: one.on });
            });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        expect(session.client.prepare(unconsented).all()).toEqual([]);
      }
      session.client.close();
    }),
    { numRuns: 15 },
  );
});
