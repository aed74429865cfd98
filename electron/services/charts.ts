import type { charts } from "../../shared/charts/contract.ts";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { yearFigures } from "../database/charts.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof charts, Context>;

export const year: Service["year"] = ({ session: { client, clock } }, input) =>
  yearFigures(client, input.village, input.year, dayOf(clock.now()));
