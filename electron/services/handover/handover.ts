import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { handover } from "../../../shared/handover/contract.ts";
import { Broken } from "../../../shared/events/card.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { findHousehold } from "../../database/households.ts";
import { alike, forgetOutside, listOutside } from "../../database/outside.ts";
import { deviceName } from "../../database/packages.ts";
import { lastStep } from "../../database/steps.ts";
import type { Context } from "../../worker/context.ts";
import { movingOf, staysOf } from "./closing.ts";
import { giveHousehold, tryClosing } from "./giving.ts";
import { addOffice as keepOffice, officeRow } from "./offices.ts";
import { cameBefore, openMove, takeHousehold } from "./taking.ts";

type Service = Handlers<typeof handover, Context>;

export const offices: Service["offices"] = ({ session }) => listOutside(session.client).map(officeRow);

export const addOffice: Service["addOffice"] = ({ desk }, { card }) => keepOffice(desk, card);

export const removeOffice: Service["removeOffice"] = ({ session: { client, clock } }, { device }) => {
  const on = dayOf(clock.now());
  if (!forgetOutside(client, device, on)) throw new AppError("not-found", { device });
  return null;
};

export const preview: Service["preview"] = (context, wanted) => {
  const { session } = context;
  const home = findHousehold(session.client, wanted.household, null);
  if (!home) throw new AppError("not-found", wanted);
  const { moved, guarantees, refused } = tryClosing(context, wanted);
  const { villageName, householdNo, houseName, personCount, village } = home;
  return {
    villageName,
    householdNo,
    goes: moved ? movingOf(moved) : { houseName, personCount, phone: null, people: [], requests: [] },
    stays: moved ? staysOf(session, village, moved) : [],
    guarantees: [...guarantees],
    violations: Broken.array().parse(refused?.details["violations"] ?? []),
  };
};

export const give: Service["give"] = (context, { household, on, device, folder }) =>
  giveHousehold(context, { household, on }, device, context.files.pathOf(folder));

export const check: Service["check"] = async (context, { token }) => {
  const { client } = context.session;
  const file = await openMove(context, token);
  const { header, manifest } = file.opened;
  const { members, on } = file.moved;
  const { name, office } = deviceName(client, header.sender);
  const likely = members.flatMap(({ nameZh, birth }) => (nameZh === null ? [] : alike(client, nameZh, birth)));
  return {
    no: header.no,
    at: manifest.at,
    office,
    name,
    on,
    household: movingOf(file.moved),
    taken: cameBefore(client, file),
    alike: likely,
  };
};

export const take: Service["take"] = async (context, { token, ...place }) => {
  const file = await openMove(context, token);
  const uid = takeHousehold(context, file, place);
  context.files.forget(token);
  return { uid, step: lastStep(context.session.client), slip: file.opened.header.id };
};
