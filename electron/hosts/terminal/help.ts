import { z } from "zod";
import { contracts, methodOf } from "../../../shared/rpc/all.ts";
import type { Method } from "../../../shared/rpc/contract.ts";

const usage = `Hearthbook from a terminal

  npm run hearthbook -- <feature>.<method> '<json>' [--register <folder>]
  npm run hearthbook -- import <file> [--village <name>] [--consent-date <day> --consent-papers <numbers>]
  npm run hearthbook -- import <file> --ledger <name> [--village <name>]   posting, assistance, loan, instalment, donation, helpRequest
  npm run hearthbook -- export <file.xlsx|file.csv> [--list <name>] [--village <name>]
  npm run hearthbook -- print <form> <file.pdf> [--village <name>] [--language zh|zh+bo|own]
  npm run hearthbook -- peers
  npm run hearthbook -- pack <folder> --to <PC> [--village <name>] [--full]
  npm run hearthbook -- take <file.hbsync>
  npm run hearthbook -- backup
  npm run hearthbook -- check
  npm run hearthbook -- help <feature>.<method>

The clerk signs in by HEARTHBOOK_CLERK and HEARTHBOOK_PASSPHRASE, or is asked.
Where a method takes a file's token, --in <file> and --out <file> name files, and "@in" and "@out" in the JSON
stand for their tokens.
Answers are JSON. Exit code 0: done; 1: refused or failed, with the error as JSON; 2: not understood.
`;

const fieldsOf = ({ input }: Method): string[] =>
  input instanceof z.ZodObject ? Object.keys(input.shape as Record<string, unknown>) : [];

function line(channel: string, method: Method): string {
  const fields = fieldsOf(method).join(", ");
  return `  ${channel} { ${fields} }\n      ${method.about}. (${method.kind}, ${method.role})`;
}

/** All methods of all contracts. */
export function help(): string {
  const features = contracts.map(({ name, methods }) =>
    Object.entries(methods)
      .map(([method, described]) => line(`${name}.${method}`, described))
      .join("\n"),
  );
  return [usage, ...features].join("\n\n");
}

/** One method with the JSON Schema of its input; undefined when there is none of that name. */
export function helpFor(channel: string): string | undefined {
  const method = methodOf(channel);
  if (!method) return undefined;
  const schema = JSON.stringify(z.toJSONSchema(method.input, { unrepresentable: "any" }), null, 2);
  const errors = method.errors.length > 0 ? `\nMay fail with: ${method.errors.join(", ")}` : "";
  return `${line(channel, method)}${errors}\n\nInput:\n${schema}`;
}
