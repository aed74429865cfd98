import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { erasing } from "../../../shared/erasing/contract.ts";
import { type ErasureReason, erasureReasons } from "../../../shared/erasing/reasons.ts";
import { handover } from "../../../shared/handover/contract.ts";
import { host } from "../../../shared/host/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { clientOf } from "../../app/caller.ts";
import type { App } from "../host.ts";
import { folderOf, householdOf, only, type Verb, villageOf, type Work } from "./verb.ts";

const reasons = Object.keys(erasureReasons) as ErasureReason[];

/** The household, or one person whose record it holds. */
async function subjectOf(app: App, household: string, person: string | undefined) {
  if (person === undefined) return { record: "household", uid: household } as const;
  const { people } = await clientOf(app, erasing).preview({ record: "household", uid: household });
  const named = people.filter(({ name, uid }) => [name, uid].includes(person));
  // An entry that was undone bears the same name; its uid still reaches it.
  const standing = named.filter(({ state }) => state !== "removed");
  const meant = standing.length > 0 ? standing : named;
  return { record: "member", uid: only(meant, "person").uid } as const;
}

/** Shows everything that would go; erases it for ever only where the reason is said. */
const erase: Work = async (app, { words: [, household = ""], flags }) => {
  const client = clientOf(app, erasing);
  const subject = await subjectOf(app, await householdOf(app, household, flags.village), flags.person);
  const found = await client.preview(subject);
  if (flags.reason === undefined) return found;
  const reason = reasons.find((known) => known === flags.reason);
  if (!reason) throw new AppError("invalid-input", { field: "reason" });
  if (found.settle.length > 0) throw new AppError("stale", { settle: found.settle.map(({ why }) => why) });
  return await client.apply({ ...subject, reason, householdNo: found.householdNo });
};

/** Shows who would arrive; lists the household only where its number here is said. */
async function arrive(app: App, village: string | null, householdNo: string | undefined) {
  const client = clientOf(app, handover);
  const file = await clientOf(app, host).pickFile({ kind: "package" });
  if (!file) throw new AppError("invalid-input", { field: "file" });
  if (householdNo === undefined) return await client.check({ token: file.token });
  if (village === null) throw new AppError("invalid-input", { field: "village" });
  return await client.take({ token: file.token, village, householdNo, addressLine: null });
}

/** Shows what would go and what would stay; writes the file and closes the household only where the office is said. */
const handOver: Work = async (app, { words: [, said = "", folder], flags }) => {
  if (/\.hbmove$/i.test(said)) return await arrive(app, await villageOf(app, flags.village), flags.number);
  const client = clientOf(app, handover);
  const on = flags.on ?? dayOf(new Date());
  const household = await householdOf(app, said, flags.village);
  const { to } = flags;
  if (to === undefined) return await client.preview({ household, on });
  if (folder === undefined) throw new AppError("invalid-input", { field: "folder" });
  const offices = await client.offices({});
  const meant = offices.filter(({ office, name, device }) => [office, name, device].includes(to));
  const { device } = only(meant, "to");
  return await client.give({ household, on, device, folder: await folderOf(app) });
};

/** What takes a household or a person out of the register; each shows first what it would do. */
export const leavingVerbs: Readonly<Record<string, Verb>> = {
  erase: {
    usage: ["<household> [--person <name>] [--village <name>] [--reason <why>]"],
    choices: { "--reason": reasons },
    work: erase,
  },
  handover: {
    usage: [
      "<household> [<folder> --to <office>] [--on <day>] [--village <name>]",
      "<file.hbmove> [--village <name> --number <household no.>]",
    ],
    work: handOver,
  },
};
