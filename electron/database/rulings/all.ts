import { surveyRulings } from "./surveys.ts";
import { placeRulings } from "./places.ts";
import { noticeRulings } from "./notices.ts";
import { labourRulings } from "./labour.ts";
import { enterpriseRulings } from "./enterprises.ts";
import { careRulings } from "./care.ts";
import { donationRulings } from "./donations.ts";
import { lendingRulings } from "./lending.ts";
import { officerRulings } from "./officers.ts";
import { pairingRulings } from "./pairings.ts";
import { referenceRulings } from "./references.ts";
import { requestRulings } from "./requests.ts";
import { rosterRulings } from "./roster.ts";
import type { Ruling } from "./ruling.ts";

/** The rulings of all records. */
export const rulings: readonly Ruling[] = [
  ...rosterRulings,
  ...referenceRulings,
  ...lendingRulings,
  ...officerRulings,
  ...pairingRulings,
  ...donationRulings,
  ...enterpriseRulings,
  ...labourRulings,
  ...noticeRulings,
  ...placeRulings,
  ...surveyRulings,
  ...careRulings,
  ...requestRulings,
];
