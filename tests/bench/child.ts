import { fork } from "node:child_process";
import { join } from "node:path";

export interface Told<T> {
  readonly value: T;
  /** From the start of the process to its answer. */
  readonly milliseconds: number;
}

/** Runs one of `children/` in a fresh process, as a clerk's program starts, and waits for its answer. */
export function inChild<T>(name: string, input: unknown): Promise<Told<T>> {
  const start = performance.now();
  const file = join(import.meta.dirname, "children", `${name}.ts`);
  const child = fork(file, [JSON.stringify(input)], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return new Promise((resolve, reject) => {
    let told: Told<T> | undefined;
    child.on("message", (value) => {
      told ??= { value: value as T, milliseconds: performance.now() - start };
    });
    child.on("exit", (code) => {
      if (told) resolve(told);
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
}

/** In the child: what it was asked. */
export const asked = <T>(): T => JSON.parse(process.argv[2] ?? "null") as T;

/** In the child: the answer. */
export const tell = (value: unknown): void => void process.send?.(value);

/** In the child: its highest resident memory so far, in MB. */
export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
