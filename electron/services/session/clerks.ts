import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import type { clerks } from "../../../shared/clerks/contract.ts";
import { keepClerks, listClerks } from "../../database/clerks.ts";
import { newUid } from "../../database/uid.ts";
import type { Context } from "../../worker/context.ts";
import { holderOf, type Holder, writeKeys } from "./keyFile.ts";
import { keysOf } from "./signing.ts";

type Service = Handlers<typeof clerks, Context>;

const today = ({ desk }: Context): string => dayOf(desk.clock.now());

function dataKey({ desk }: Context): Buffer {
  if (!desk.key) throw new AppError("locked");
  return desk.key;
}

/** A rule about clerks, in the shape of the rules of records; its words are in the catalogue. */
function broken(rule: "last-keeper" | "clerk-name-taken" | "own-end"): AppError {
  return new AppError("rule", { count: 1, violations: [{ rule, record: "", uid: "", params: {} }] });
}

/** Writes the new list of those who hold a key, first to the key file, then to the register. */
function keep(context: Context, edit: (clerks: readonly Holder[]) => readonly Holder[]): void {
  const { desk, session } = context;
  const keys = keysOf(desk);
  const next = [...edit(keys.clerks)];
  if (!next.some(({ role }) => role === "keeper")) throw broken("last-keeper");
  writeKeys(desk.registerDir, { ...keys, clerks: next }, dataKey(context));
  keepClerks(session.client, next, today(context));
  const own = next.find(({ uid }) => uid === session.clerk.uid);
  if (own) session.clerk = { uid: own.uid, name: own.name, role: own.role };
}

function holderBy(context: Context, uid: string): Holder {
  const holder = keysOf(context.desk).clerks.find((clerk) => clerk.uid === uid);
  if (!holder) throw new AppError("not-found", { uid });
  return holder;
}

export const list: Service["list"] = ({ session }) => listClerks(session.client);

export const add: Service["add"] = async (context, { name, role, passphrase }) => {
  const { register } = keysOf(context.desk);
  const clerk = { uid: newUid(), name, role, mustChange: true };
  const holder = await holderOf(register, clerk, passphrase, dataKey(context));
  keep(context, (clerks) => {
    if (clerks.some((other) => other.name === name)) throw broken("clerk-name-taken");
    return [...clerks, holder];
  });
  return listClerks(context.session.client).find(({ uid }) => uid === clerk.uid)!;
};

export const setRole: Service["setRole"] = (context, { uid, role }) => {
  holderBy(context, uid);
  keep(context, (clerks) => clerks.map((clerk) => (clerk.uid === uid ? { ...clerk, role } : clerk)));
  return null;
};

export const end: Service["end"] = (context, { uid }) => {
  holderBy(context, uid);
  if (uid === context.session.clerk.uid) throw broken("own-end");
  keep(context, (clerks) => clerks.filter((clerk) => clerk.uid !== uid));
  return null;
};

export const resetPassphrase: Service["resetPassphrase"] = async (context, { uid, passphrase }) => {
  const { register } = keysOf(context.desk);
  const before = holderBy(context, uid);
  const renewed = await holderOf(register, { ...before, mustChange: true }, passphrase, dataKey(context));
  keep(context, (clerks) =>
    clerks.map((clerk) => (clerk.uid === uid ? { ...renewed, role: clerk.role, name: clerk.name } : clerk)),
  );
  return null;
};
