import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Card } from "../../../shared/devices/card.ts";
import type { OutsideOffice } from "../../../shared/handover/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { findOutside, keepOutside, type Outside } from "../../database/outside.ts";
import type { Session } from "../../database/session.ts";
import { type Desk, sessionOf } from "../../worker/context.ts";
import { ownKeys } from "../devices/identity.ts";
import { fingerprintOf, isOwnCard } from "../devices/keys.ts";
import { trustOf } from "../devices/list.ts";
import { signKeyFrom, type Trust } from "../exchange/package/keys.ts";

export const officeRow = ({ device, office, name, since, sign, seal }: Outside): OutsideOffice => ({
  device,
  office,
  name,
  since,
  digits: fingerprintOf({ sign, seal }),
});

/** Keeps an office's card. @throws AppError device: bad-card, own-card, in-register */
export function addOffice(desk: Desk, card: Card): OutsideOffice {
  const session = sessionOf(desk);
  if (!isOwnCard(card)) throw new AppError("device", { why: "bad-card" });
  const { device, office, name, sign, seal } = card;
  if (device === ownKeys(desk).device) throw new AppError("device", { why: "own-card" });
  const since = dayOf(session.clock.now());
  const outside = { device, office, name, sign, seal, since };
  const inside = trustOf(session).list?.devices.has(device) ?? false;
  if (inside || !keepOutside(session.client, outside)) throw new AppError("device", { why: "in-register", name });
  return officeRow(outside);
}

/** Trust in the devices of this register, and in outside offices for households that are handed over. */
export function trustWithOutside(session: Session): Trust {
  const inside = trustOf(session);
  return {
    register: inside.register,
    signKeyOf: (device) => {
      const known = inside.signKeyOf(device);
      if (known) return known;
      const outside = findOutside(session.client, device);
      return outside ? { publicKey: signKeyFrom(outside.sign), revoked: false, outside: true } : null;
    },
  };
}
