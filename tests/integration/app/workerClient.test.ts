import { join } from "node:path";
import { expect, test } from "vitest";
import { WorkerClient } from "../../../electron/app/workerClient.ts";

function start() {
  const states: string[] = [];
  const client = new WorkerClient({
    file: join(import.meta.dirname, "../../support/testWorker.ts"),
    start: { registerDir: "", resourcesDir: "", version: "", appReads: false },
    hear: () => undefined,
    died: (state) => void states.push(state),
  });
  return { client, states };
}

test("answers find their calls", async () => {
  const { client } = start();
  expect(await Promise.all(["slow 1", "2", "slow 3"].map((json) => client.call(json)))).toEqual([
    "slow 1",
    "2",
    "slow 3",
  ]);
  await client.close();
});

test("closing waits for calls in flight and refuses new ones", async () => {
  const { client } = start();
  const last = client.call("slow");
  const closed = client.close();
  await expect(client.call("late")).rejects.toMatchObject({ code: "internal" });
  expect(await last).toBe("slow");
  await closed;
});

test("a synchronous job sees the wish to stop in the middle of its work", async () => {
  const { client } = start();
  const busy = client.call("busy 7", 7);
  client.cancel(7);
  expect(await busy).toBe("cancelled");
  await client.close();
});

test("a worker that dies fails its calls, is started again once, and then is lost", async () => {
  const { client, states } = start();
  await expect(client.call("die")).rejects.toMatchObject({ code: "internal" });
  await expect.poll(() => states).toEqual(["restarted"]);
  expect(await client.call("alive")).toBe("alive");
  await expect(client.call("die")).rejects.toMatchObject({ code: "internal" });
  await expect.poll(() => states).toEqual(["restarted", "lost"]);
  await expect(client.call("alive")).rejects.toMatchObject({ code: "internal" });
  await client.close();
});
