import { app } from "./app.ts";
import { surveyRules, surveys } from "./surveys.ts";
import { noticeRules, notices } from "./notices.ts";
import { placeRules, places } from "./places.ts";
import { requests } from "./requests.ts";
import { care } from "./care.ts";
import { donationRules, donations } from "./donations.ts";
import { labour, labourRules } from "./labour.ts";
import { enterpriseRules, enterprises } from "./enterprises.ts";
import { lending } from "./lending.ts";
import { pairings } from "./pairings.ts";
import { officers } from "./officers.ts";
import { books } from "./books.ts";
import { charts } from "./charts.ts";
import { careRules } from "./careRules.ts";
import { common } from "./common.ts";
import { conflicts } from "./conflicts.ts";
import { convenors } from "./convenors.ts";
import { creditPaper } from "./creditPaper.ts";
import { devices } from "./devices.ts";
import { dues } from "./dues.ts";
import { erasing } from "./erasing.ts";
import { errors } from "./errors.ts";
import { events } from "./events.ts";
import { exchange } from "./exchange.ts";
import { exports } from "./exports.ts";
import { folders } from "./folders.ts";
import { forms } from "./forms.ts";
import { formTitles } from "./formTitles.ts";
import { grid, gridLocale } from "./grid.ts";
import { handover } from "./handover.ts";
import { helpRules } from "./helpRules.ts";
import { home } from "./home.ts";
import { households } from "./households.ts";
import { lendingRules } from "./lendingRules.ts";
import { ledgers } from "./ledgers.ts";
import { members } from "./members.ts";
import { packages } from "./packages.ts";
import { paper } from "./paper.ts";
import { paperCare } from "./paperCare.ts";
import { paperHelp } from "./paperHelp.ts";
import { paperLabour } from "./paperLabour.ts";
import { paperVillage } from "./paperVillage.ts";
import { rules } from "./rules.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { stepSentences } from "./steps.ts";
import { sharing } from "./sharing.ts";
import { stepsPage } from "./stepsPage.ts";
import { taking } from "./taking.ts";
import { timeline } from "./timeline.ts";
import { units } from "./units.ts";
import { villages } from "./villages.ts";
import { warnings } from "./warnings.ts";
import { imports } from "./imports.ts";
import { remarks } from "./remarks.ts";

/** The whole catalogue by feature. Each feature keeps its own file; a key is `feature.phrase`. */
export const catalogue = {
  imports,
  remarks,
  app,
  surveys,
  notices,
  places,
  requests,
  care,
  donations,
  labour,
  enterprises,
  lending,
  pairings,
  officers,
  books,
  charts,
  common,
  conflicts,
  convenors,
  creditPaper,
  devices,
  dues,
  erasing,
  errors,
  events,
  grid,
  gridLocale,
  handover,
  home,
  households,
  ledgers,
  members,
  rules: {
    ...rules,
    ...lendingRules,
    ...careRules,
    ...helpRules,
    ...surveyRules,
    ...placeRules,
    ...noticeRules,
    ...labourRules,
    ...enterpriseRules,
    ...donationRules,
  },
  session,
  sharing,
  settings,
  steps: stepSentences,
  stepsPage,
  taking,
  timeline,
  units,
  villages,
  warnings,
  exchange,
  exports,
  folders,
  forms,
  formTitles,
  packages,
  paper: { ...paper, ...paperHelp, ...paperCare, ...paperVillage, ...paperLabour },
  search,
} as const;

export type Catalogue = typeof catalogue;
export type TextKey = { [F in keyof Catalogue & string]: `${F}.${keyof Catalogue[F] & string}` }[keyof Catalogue &
  string];
