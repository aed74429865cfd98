import { convenors } from "../../shared/convenors/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { members } from "../../shared/members/contract.ts";
import { units } from "../../shared/units/contract.ts";
import { clientOf } from "../app/client.ts";
import type { ListSource } from "./rows.ts";

const unitsRows: ListSource = {
  name: "units",
  list: clientOf(units).list,
  reads: ["unit", "unitMembership", "convenorTerm", "member", "village"],
};

const householdsRows: ListSource = {
  name: "households",
  list: clientOf(households).list,
  reads: ["household", "member", "unitMembership", "unit", "village"],
};

const membersRows: ListSource = {
  name: "members",
  list: clientOf(members).list,
  reads: ["member", "household", "village"],
};

const convenorsRows: ListSource = {
  name: "convenors",
  list: clientOf(convenors).list,
  reads: ["convenorTerm", "unit", "member", "household", "village"],
};

/** The list behind each page that is one sheet, in the order of the pages. */
export const listSources = {
  units: unitsRows,
  households: householdsRows,
  members: membersRows,
  convenors: convenorsRows,
} as const;
