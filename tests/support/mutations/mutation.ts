import type { Breakage } from "../histories/pc.ts";

/** A program that is broken on purpose: the suites must find a history that shows it. */
export interface Mutation extends Breakage {
  readonly name: string;
}
