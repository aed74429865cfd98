/** One plain line to whoever started the program from a terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The same beside the output, for commands whose output is read by a program. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
