import { spawn } from "node:child_process";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the process after so many milliseconds. */
  readonly timeout?: number;
  readonly quiet?: boolean;
}

/** Runs a program in the project's folder and waits. @returns its exit code; -1 when it could not start or ran too long */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { env = {}, timeout = 0, quiet = false } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? "ignore" : "inherit",
      env: { ...process.env, ...env },
      timeout,
    });
    child.on("error", () => resolve(-1));
    child.on("exit", (code) => resolve(code ?? -1));
  });
}

/** Runs a JavaScript or TypeScript file by this same Node. */
export const runNode = (args: readonly string[], options?: RunOptions): Promise<number> =>
  run(process.execPath, args, options);
