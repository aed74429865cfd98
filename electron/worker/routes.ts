import { sheet } from "../../shared/sheet/contract.ts";
import { steps } from "../../shared/steps/contract.ts";
import * as sheetService from "../services/sheet.ts";
import * as stepsService from "../services/steps.ts";
import { type Routes, serve } from "./router.ts";

/** Every contract with the service that answers it. */
export const routes: Routes = new Map([...serve(sheet, sheetService), ...serve(steps, stepsService)]);
