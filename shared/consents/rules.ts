import type { Violation } from "../records/violation.ts";

export interface ConsentState {
  readonly uid: string;
  readonly givenOn: string | null;
  readonly withdrawnOn: string | null;
  readonly memberKnown: boolean;
}

/** Rules of a consent (records.md 1.6): given by somebody in the roster, withdrawn no earlier than given. */
export function consentViolations(state: ConsentState): Violation[] {
  const broken: [string, boolean][] = [
    ["consent-without-member", !state.memberKnown],
    ["consent-withdrawn-before-given", (state.withdrawnOn ?? "9999") < (state.givenOn ?? "")],
  ];
  return broken.filter(([, is]) => is).map(([rule]) => ({ rule, record: "consent", uid: state.uid, params: {} }));
}
