import type { divisions } from "../../shared/divisions/contract.ts";
import { division } from "../../shared/divisions/record.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findDivision, listDivisions } from "../database/divisions.ts";
import { change } from "../database/journal/door.ts";
import { officeScope } from "../database/scopes.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof divisions, Context>;

export const list: Service["list"] = ({ session }, listing) => listDivisions(session.client, listing);

export const get: Service["get"] = ({ session }, { uid }) => {
  const found = findDivision(session.client, uid);
  if (!found) throw new AppError("not-found", { uid });
  return found;
};

export const add: Service["add"] = (context, { values }) => {
  const line = { kind: "new", params: { record: "division", no: values.divisionCode } } as const;
  const done = change(context.session, line, (write) =>
    write.insert(division, officeScope(context.session.client), values),
  );
  context.changed(done.features);
  return { uid: done.value, step: done.step };
};
