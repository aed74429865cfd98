import { careReviews } from "./care.ts";
import { convenorTerms, missingConvenors } from "./convenors.ts";
import type { DueSource } from "./due.ts";
import { agreementsEnd, coolingEnds, guaranteesEnd, repaymentsDue } from "./lending.ts";
import { hazardsToFix, hazardsToRecheck } from "./places.ts";
import { endingPairings } from "./pairings.ts";
import { endingPostings } from "./postings.ts";
import { promisedAnswers } from "./requests.ts";

/** Everything that can come due; each programme adds its own. */
export const dueSources: readonly DueSource[] = [
  promisedAnswers,
  careReviews,
  convenorTerms,
  missingConvenors,
  endingPostings,
  endingPairings,
  hazardsToFix,
  hazardsToRecheck,
  repaymentsDue,
  coolingEnds,
  agreementsEnd,
  guaranteesEnd,
];
