import { readdirSync, readFileSync } from "node:fs";

/** Megabytes of memory at rest, and the most at one moment of a work. */
export interface Weight {
  readonly idle: number;
  readonly most: number;
}

const every = 10;

const quietly = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process or thread has ended meanwhile.
    return "";
  }
};

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  const lists = readdirSync(tasks).map((task) => quietly(`${tasks}/${task}/children`));
  return lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
}

/** Resident megabytes of this process and of those that it started; of itself alone where there is no /proc. */
function resident(): number {
  let children: number[] = [];
  try {
    children = childrenOf(process.pid);
  } catch {
    // Not Linux.
  }
  const others = children.map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(quietly(`/proc/${pid}/status`))?.[1] ?? 0));
  return process.memoryUsage.rss() / 2 ** 20 + others.reduce((sum, kilobytes) => sum + kilobytes / 1024, 0);
}

/** Watches the memory of this process and of those that it starts during a work, a hundred times a second. */
export async function weighed(work: () => Promise<unknown>): Promise<Weight> {
  const idle = resident();
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, resident());
  }, every);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return { idle, most: Math.max(most, resident()) };
}
