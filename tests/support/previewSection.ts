import {
  type Engine,
  takeSection,
  type SectionReport,
  type TakeFrom,
  type TakeStep,
} from "../../electron/database/exchange/incoming.ts";
import { rolledBack } from "../../electron/database/journal/trial.ts";
import type { Session } from "../../electron/database/session.ts";

/** What taking a section would do: the same taking, rolled back, as the exchange's preview does it. */
export const previewSection = (
  session: Session,
  step: TakeStep,
  raw: Buffer,
  from: TakeFrom,
  parts?: Engine,
): SectionReport => rolledBack(session, () => takeSection(session, step, raw, from, parts));
