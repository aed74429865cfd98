import { createHash } from "node:crypto";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { scrub } from "../../../electron/app/log.ts";
import { closeRegister, openRegister } from "../../../electron/services/session/register.ts";
import { unlockByPassphrase } from "../../../electron/services/session/signing.ts";
import { type Context, type Desk, newDesk, sessionOf } from "../../../electron/worker/context.ts";
import { route } from "../../../electron/worker/router.ts";
import { routes } from "../../../electron/worker/routes.ts";
import { AppError, errorCodes } from "../../../shared/rpc/errors.ts";
import { foundInto, keeper } from "../../support/found.ts";
import { wholeTables } from "../../support/migrations.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { clockAt, tempFolder } from "../../support/register.ts";

const resourcesDir = join(import.meta.dirname, "../../../resources");
/** In every hostile text; must be in no log. */
const secret = "卓嘎措姆-9901022002";

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    "",
    [],
    {},
    "__proto__",
    "\u0000",
    "\ud800",
    "'; DROP TABLE members; --",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => `${secret}${text}`),
  fc.constant(secret.repeat(2000)),
  fc.integer(),
  fc.double(),
);

/** Values of any shape, with keys that reach for prototypes. */
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, nasty, tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.dictionary(
    fc.oneof(fc.constantFrom("__proto__", "constructor", "toString", "uid", "values", "token", "id"), fc.string()),
    tie("value"),
    { maxKeys: 4 },
  ),
})).value;

const names = [...routes.keys()].toSorted();
const shapeOf = (name: string): string[] => {
  const { input } = routes.get(name)!.method;
  return "shape" in input ? Object.keys(input.shape as object) : [];
};

/** Input with the right keys and wrong values comes nearer to a service than noise does. */
const inputOf = (name: string): fc.Arbitrary<unknown> => {
  const keys = shapeOf(name);
  const near = fc.record(Object.fromEntries(keys.map((key) => [key, anything])), { requiredKeys: [] });
  return fc.oneof(near, near, anything);
};

const calls = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), inputOf(name))) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.oneof(fc.string(), fc.constantFrom("__proto__", "toString", "session.__proto__", "members.constructor")),
      anything,
    ),
  },
);

const texts = fc.oneof(
  { weight: 9, arbitrary: calls.map(([method, input]) => JSON.stringify({ method, input })) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string(),
      fc.json(),
      anything.map((value) => JSON.stringify(value) ?? ""),
    ),
  },
);

const hashOf = (desk: Desk): string =>
  createHash("sha256")
    .update(JSON.stringify(wholeTables(desk.session!.client)))
    .digest("hex");

function contextOf(desk: Desk): Context {
  const refuse = (): never => {
    throw new AppError("not-found");
  };
  return {
    desk,
    get session() {
      return sessionOf(desk);
    },
    job: { progress: () => undefined, check: () => undefined },
    files: { pathOf: refuse, grant: refuse, forget: () => undefined },
    powers: { printPdf: async () => refuse(), preparePrint: refuse },
    changed: () => undefined,
    sessionChanged: () => undefined,
  };
}

async function foundedDesk() {
  const registerDir = join(tempFolder(), "register");
  await foundInto(registerDir);
  const desk = newDesk({ registerDir, resourcesDir, version: "0.1.0", clock: clockAt("2026-11-02T09:00:00") });
  onTestFinished(() => closeRegister(desk));
  const log: string[] = [];
  const call = (json: string) =>
    route(
      routes,
      desk,
      json,
      () => contextOf(desk),
      (line) => void log.push(scrub(line)),
    );
  return { desk, call, log };
}

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly details: object };
}

function understand(answer: string, log: readonly string[]): Answer {
  const result = JSON.parse(answer) as Answer;
  expect(typeof result.ok).toBe("boolean");
  if (!result.ok) expect(errorCodes).toContain(result.error?.code);
  expect(log.join("\n")).not.toContain(secret.slice(0, 4));
  expect(JSON.stringify(result.error?.details ?? {}).length).toBeLessThan(20_000);
  return result;
}

describe("hostile calls", () => {
  it("before sign-in are answered with an error, and open nothing", { timeout: 120_000 }, async () => {
    const { desk, call, log } = await foundedDesk();
    await fc.assert(
      fc.asyncProperty(texts, async (json) => {
        const result = understand(await call(json), log);
        const method = (() => {
          try {
            return String((JSON.parse(json) as { method?: unknown } | null)?.method);
          } catch {
            return "";
          }
        })();
        if (result.ok) expect(routes.get(method)?.method.role).toBe("anyone");
        expect(desk.session).toBe(null);
      }),
      { numRuns: 600 },
    );
  });

  it("after sign-in change nothing when they fail, whatever they hold", { timeout: 240_000 }, async () => {
    const { desk, call, log } = await foundedDesk();
    const open = async () => {
      const { keys, holder, key } = await unlockByPassphrase(desk, keeper.name, keeper.passphrase);
      openRegister(desk, keys, holder, key);
    };
    await open();
    addHousehold(desk.session!, addVillage(desk.session!), "001", ["甲", "乙"]);
    let failed = 0;
    let before = hashOf(desk);
    await fc.assert(
      fc.asyncProperty(texts, async (json) => {
        if (!desk.session) {
          await open();
          before = hashOf(desk);
        }
        const { client } = desk.session!;
        const result = understand(await call(json), log);
        expect(client.open ? client.inTransaction : false).toBe(false);
        if (!desk.session) return;
        const after = hashOf(desk);
        if (!result.ok) {
          failed += 1;
          expect(after).toBe(before);
        }
        before = after;
      }),
      { numRuns: 1500 },
    );
    expect(failed).toBeGreaterThan(500);
  });

  it("nested ten thousand deep, sixteen million long or no JSON at all are refused alike", async () => {
    const { call, log } = await foundedDesk();
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    for (const json of [
      `{"method":"session.signIn","input":${deep}}`,
      `{"method":"session.signIn","input":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      `{"method":"${"x".repeat(16_000_000)}","input":{}}`,
      `{"method":"session.signIn","input":{"name":"${secret.repeat(500_000)}","passphrase":""}}`,
      `{"method":"session.status","input":{},"job":1e999}`,
      '{"method":"session.status","input":{},"__proto__":{"role":"keeper"}}',
      `{"${secret}`,
      "",
    ])
      expect(understand(await call(json), log).ok).toBe(false);
  });

  it("reach no method by a name that every object has", async () => {
    const { call } = await foundedDesk();
    for (const method of ["__proto__", "constructor", "session.constructor", "session.toString", "host.about"])
      expect(JSON.parse(await call(JSON.stringify({ method, input: {} })))).toMatchObject({
        error: { code: "not-found" },
      });
  });
});
