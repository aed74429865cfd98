import { join } from "node:path";
import { expect, test } from "vitest";
import { Readers } from "../../../electron/app/readers.ts";
import type { FromWorker } from "../../../electron/app/wire.ts";
import { readerStart } from "../../../electron/hosts/electron/reader.ts";
import { readInChild } from "../../../electron/services/sheets/reader.ts";
import { AppReaders } from "../../../electron/worker/readers.ts";
import { electronFake, type Situation } from "../../support/electronFake.ts";

const root = join(import.meta.dirname, "../../..");
const roster = join(root, "tests/samples/village-roster-merged.xlsx");

/** The worker's and the app's ends, with Electron's utility process played by a plain child. */
function ends(situation: Situation = {}) {
  const electron = electronFake({ ...situation, appPath: root });
  const worker = new AppReaders((message: FromWorker) => {
    if (message.kind === "startReader" || message.kind === "askReader" || message.kind === "killReader")
      app.hear(message);
  });
  const app = new Readers(readerStart(electron), (message) => {
    if (message.kind === "readerAnswered" || message.kind === "readerEnded") worker.hear(message);
  });
  return { worker, app, children: electron.recorded.children };
}

test("a workbook is read in Electron's utility process with a limit of heap, which is gone afterwards", async () => {
  const { worker, children } = ends();
  const reading = await readInChild(roster, null, () => false, worker.start);
  expect(reading.body?.rows.length).toBeGreaterThan(500);
  expect(children).toHaveLength(1);
  expect(children[0]?.file).toBe(join(root, "out/main/sheetReader.js"));
  expect(children[0]?.options.execArgv?.[0]).toMatch(/^--max-old-space-size=\d+$/);
  await expect.poll(() => children[0]?.process.signalCode).toBe("SIGTERM");
});

test("a clerk who gives up ends the process", async () => {
  const { worker, children } = ends();
  await expect(readInChild(roster, null, () => true, worker.start)).rejects.toMatchObject({ code: "cancelled" });
  await expect.poll(() => children[0]?.process.signalCode).toBe("SIGTERM");
});

test("a reader that outgrows its memory is killed, and the file refused", async () => {
  const { worker, children } = ends({ workingSet: 4_000_000 });
  const big = join(root, "tests/samples/township-roster-gbk.csv");
  const refused = readInChild(
    big,
    null,
    () => false,
    (limits) => {
      const reader = worker.start(limits);
      // Asked for nothing, so that only the watch can end it.
      return { ...reader, ask: () => undefined };
    },
  );
  await expect(refused).rejects.toMatchObject({ code: "unsafe-file" });
  await expect.poll(() => children[0]?.process.signalCode).toBe("SIGTERM");
});

test("readers of a worker that died are killed", async () => {
  const { worker, app, children } = ends();
  worker.start({ heap: 200, milliseconds: 60_000 });
  app.killAll();
  await expect.poll(() => children[0]?.process.signalCode).toBe("SIGTERM");
});

test("a host without readers of its own says that there is none, so that nobody waits", async () => {
  const told: unknown[] = [];
  const app = new Readers(undefined, (message) => told.push(message));
  app.hear({ kind: "startReader", id: 1, limits: { heap: 200, milliseconds: 1 } });
  expect(told).toEqual([{ kind: "readerEnded", id: 1 }]);
});
