import type { HouseholdRow } from "../households/contract.ts";
import { type Fact, fact, said } from "./blocks.ts";
import type { Piece } from "./html.ts";
import { type FormHead, label, words } from "./parts.ts";

/** What a form says of a household; all empty on a form that is filled in by hand. */
export type Home = Pick<HouseholdRow, "householdNo" | "headName" | "villageName" | "addressLine" | "unitNo">;

/** Number, village and head of the household that a form is about. */
export const homeFacts = ({ householdNo, villageName, headName }: Home, { bilingual }: FormHead): Fact[] => [
  fact(label("householdNo", bilingual, "household"), householdNo),
  fact(label("village", bilingual, "village"), villageName),
  fact(label("head", bilingual, "head"), headName),
];

/** The same on the resident's part, in one line. */
export const homeLine = ({ householdNo, villageName, headName }: Home): Piece => [
  said(words("householdNo"), householdNo),
  said(words("village"), villageName),
  said(words("head"), headName),
];

/** For the head of each page. */
export const aboutHome = ({ villageName, householdNo }: Home): string => `${villageName} ${householdNo}`.trim();
