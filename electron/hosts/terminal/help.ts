import { z } from "zod";
import { contracts, methodOf } from "../../../shared/rpc/all.ts";
import type { Method } from "../../../shared/rpc/contract.ts";
import { verbs } from "./verbs.ts";

const command = (words: string) => `  npm run hearthbook -- ${words}`.trimEnd();
const usages = Object.entries(verbs).flatMap(([verb, { usage }]) => usage.map((words) => command(`${verb} ${words}`)));
const choices = Object.values(verbs)
  .flatMap((verb) => Object.entries(verb.choices ?? {}))
  .map(([word, names]) => `  ${word}: ${names.join(", ")}`.replaceAll(/(.{80,100},) /g, "$1\n      "));

const introduction = `Hearthbook from a terminal

${command("<feature>.<method> '<json>' [--register <folder>]")}
${usages.join("\n")}
${command("help <feature>.<method>")}

${choices.join("\n")}

<household> is its number, or its uid where it is closed. \`erase\` without --reason and \`handover\` without --to or
--number change nothing: they show what would happen.

The clerk signs in by HEARTHBOOK_CLERK and HEARTHBOOK_PASSPHRASE, or is asked.
Where a method takes a file's token, --in <file> and --out <file> name files, and "@in" and "@out" in the JSON
stand for their tokens.
Answers are JSON. Exit code 0: done; 1: refused or failed, with the error as JSON, or something wrong found by
\`check\`; 2: not understood.
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
  return [introduction, ...features].join("\n\n");
}

/** One method with the JSON Schema of its input; undefined when there is none of that name. */
export function helpFor(channel: string): string | undefined {
  const method = methodOf(channel);
  if (!method) return undefined;
  const schema = JSON.stringify(z.toJSONSchema(method.input, { unrepresentable: "any" }), null, 2);
  const errors = method.errors.length > 0 ? `\nMay fail with: ${method.errors.join(", ")}` : "";
  return `${line(channel, method)}${errors}\n\nInput:\n${schema}`;
}
