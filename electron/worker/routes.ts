import { consents } from "../../shared/consents/contract.ts";
import { convenors } from "../../shared/convenors/contract.ts";
import { divisions } from "../../shared/divisions/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { members } from "../../shared/members/contract.ts";
import { units } from "../../shared/units/contract.ts";
import { villages } from "../../shared/villages/contract.ts";
import { sheet } from "../../shared/sheet/contract.ts";
import { steps } from "../../shared/steps/contract.ts";
import * as consentsService from "../services/consents.ts";
import * as convenorsService from "../services/convenors.ts";
import * as divisionsService from "../services/divisions.ts";
import * as householdsService from "../services/households.ts";
import * as membersService from "../services/members.ts";
import * as unitsService from "../services/units.ts";
import * as villagesService from "../services/villages.ts";
import * as sheetService from "../services/sheet.ts";
import * as stepsService from "../services/steps.ts";
import { type Routes, serve } from "./router.ts";

/** Every contract with the service that answers it. */
export const routes: Routes = new Map([
  ...serve(consents, consentsService),
  ...serve(convenors, convenorsService),
  ...serve(divisions, divisionsService),
  ...serve(households, householdsService),
  ...serve(members, membersService),
  ...serve(units, unitsService),
  ...serve(villages, villagesService),
  ...serve(sheet, sheetService),
  ...serve(steps, stepsService),
]);
