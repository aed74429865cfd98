import { parseArgs } from "node:util";

const options = {
  register: { type: "string" },
  in: { type: "string" },
  out: { type: "string" },
  village: { type: "string" },
  to: { type: "string" },
  full: { type: "boolean" },
  list: { type: "string" },
  language: { type: "string" },
  purpose: { type: "string" },
  ledger: { type: "string" },
  "consent-date": { type: "string" },
  "consent-papers": { type: "string" },
  person: { type: "string" },
  reason: { type: "string" },
  on: { type: "string" },
  number: { type: "string" },
  help: { type: "boolean" },
  "self-test": { type: "boolean" },
} as const;

export type Flags = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

export interface Arguments {
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** Reads the command line. @throws TypeError for a flag that is not known */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  return { words: positionals, flags: values };
}
