import type { EntryPlan } from "../../ui/books/entry/plan.ts";
import { PlaceInput } from "./PlaceInput.tsx";

/** The place is chosen by its name. */
export const postingPlan: EntryPlan = {
  fields: ["officerId", "divisionCode", "dateFrom", "dateTo", "docNo", "serviceAreas"],
  kept: ["divisionCode", "dateFrom", "dateTo", "docNo"],
  inputs: { divisionCode: PlaceInput },
};
