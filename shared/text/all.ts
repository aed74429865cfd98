import { app } from "./app.ts";
import { stepsPage } from "./stepsPage.ts";
import { convenors } from "./convenors.ts";
import { members } from "./members.ts";
import { households } from "./households.ts";
import { units } from "./units.ts";
import { villages } from "./villages.ts";
import { home } from "./home.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { grid, gridLocale } from "./grid.ts";
import { rules } from "./rules.ts";
import { stepSentences } from "./steps.ts";

/** The whole catalogue by feature. Each feature keeps its own file; a key is `feature.phrase`. */
export const catalogue = { grid, gridLocale, app, common, errors, rules, steps: stepSentences } as const;

export type Catalogue = typeof catalogue;
export type TextKey = { [F in keyof Catalogue & string]: `${F}.${keyof Catalogue[F] & string}` }[keyof Catalogue &
  string];
