import type { Details, ErrorCode } from "./errors.ts";

/** One JSON string each way, on every host: dates are ISO text, files are tokens. */
export interface Request {
  /** `feature.method` */
  readonly method: string;
  readonly input: unknown;
  /** Number of the caller's job, when it wants progress or may cancel. */
  readonly job?: number;
}

/** Asks to stop a running job; answered by the app, not queued behind the work it stops. */
export interface Cancel {
  readonly cancel: number;
}

export type Result<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };

export interface WireError {
  readonly code: ErrorCode;
  readonly details: Details;
  /** Names the log entry of an unexpected failure. */
  readonly incident?: string;
}

/** What the worker tells the pages unasked. */
export type Push =
  | { readonly topic: "changed"; readonly features: readonly string[] }
  | { readonly topic: "progress"; readonly job: number; readonly done: number; readonly total: number }
  | { readonly topic: "session" }
  | { readonly topic: "worker"; readonly state: "restarted" | "lost" };

/** Names of the two ways between a page and its host. */
export const channels = { call: "roster-call", push: "roster-push" } as const;

/** The object that the preload script exposes as `window.roster`. */
export interface RosterBridge {
  call(json: string): Promise<string>;
  onPush(listener: (json: string) => void): void;
}
