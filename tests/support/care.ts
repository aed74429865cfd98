import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import * as care from "../../electron/services/care.ts";
import type { care as contract } from "../../shared/care/contract.ts";
import { member } from "../../shared/members/record.ts";
import type { InputOf } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { addHousehold, addVillage, type NewHousehold } from "./people.ts";
import { contextOf } from "./serviceContext.ts";

type Opening = InputOf<(typeof contract)["methods"]["open"]>;

/** Care that breaks no rule, of somebody of age. */
export const goodCare = (memberId: string, more: Partial<Opening> = {}): Opening => ({
  memberId,
  startOn: "2026-03-01",
  reviewOn: "2026-12-01",
  kinds: "frail",
  needs: "meals medicine",
  contactId: null,
  paperRef: null,
  canEat: null,
  canDress: null,
  canLeaveBed: null,
  canToilet: null,
  canWalk: null,
  canBathe: null,
  consent: { givenOn: "2026-03-01", language: "zh", paperRef: "ZL-3" },
  ...more,
});

export interface CareScene {
  readonly village: string;
  /** A grandmother (head, born 1941), a parent (born 1985) and a child (born 2015). */
  readonly home: NewHousehold;
}

/** A village with a household of three generations. */
export function careScene(session: Session): CareScene {
  const village = addVillage(session);
  const home = addHousehold(session, village, "012", ["卓玛", "洛桑", "小达瓦"]);
  change(session, { kind: "new", params: {} }, (write) => {
    for (const [i, birth] of ["1941", "1985-06", "2015"].entries()) write.patch(member, home.members[i]!, { birth });
  });
  return { village, home };
}

export const openCare = (session: Session, memberId: string, more: Partial<Opening> = {}): string =>
  (care.open(contextOf(session), goodCare(memberId, more)) as { uid: string }).uid;

/** Names of the rules that a call breaks; none where it is done. */
export function brokenBy(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "rule") throw error;
    const { violations } = error.details as { violations: { rule: string }[] };
    return [...new Set(violations.map(({ rule }) => rule))].toSorted();
  }
}
