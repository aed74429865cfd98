import { type OpenApp, openInChromium } from "./app.ts";
import * as steps from "./pcSteps.ts";
import type { Answer, Asked } from "./pcs.ts";

/** One PC of a test: a process that opens the built program on a register folder and works its page as it is told. */
const [registerDir = "", savedDir = "", picture = ""] = process.argv.slice(2);
const opening = openInChromium({ registerDir, savedDir, dialogs: true });
opening.catch(() => undefined);

type Step = (app: OpenApp, ...given: readonly unknown[]) => Promise<unknown>;
const known = new Map<string, unknown>(Object.entries(steps));

async function take({ step, given }: Asked): Promise<Omit<Answer, "id">> {
  let page: OpenApp["page"] | null = null;
  try {
    const app = await opening;
    page = app.page;
    if (step === "close") return { value: await app.close() };
    return { value: await (known.get(step) as Step)(app, ...given) };
  } catch (error) {
    await page?.screenshot({ path: picture }).catch(() => undefined);
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on("message", (asked: Asked) => {
  void take(asked).then((answer) => process.send?.({ id: asked.id, ...answer }));
});
// The test has closed this PC, or has gone.
process.on("disconnect", () => {
  void opening
    .then((app) => app.close())
    .catch(() => undefined)
    .finally(() => process.exit());
});
