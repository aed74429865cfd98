import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { routes } from "../../../../electron/worker/routes.ts";
import { contracts } from "../../../../shared/rpc/all.ts";

const shared = join(import.meta.dirname, "../../../../shared");
const channels = contracts.flatMap(({ name, methods }) => Object.keys(methods).map((method) => `${name}.${method}`));

test("every contract file is in the list of contracts", () => {
  const features = readdirSync(shared).filter(
    (name) => existsSync(join(shared, name, "contract.ts")) && name !== "rpc",
  );
  expect(contracts.map(({ name }) => name).toSorted()).toEqual(features.toSorted());
});

test("every method is answered, the host's by the app and all others by the worker", () => {
  const others = channels.filter((channel) => !channel.startsWith("host."));
  expect([...routes.keys()].toSorted()).toEqual(others.toSorted());
});
