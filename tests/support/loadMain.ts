// Loads the built main.js under Node with the fake in place of Electron, and tells on stdout what happened.
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { channels } from "../../shared/rpc/wire.ts";
import { electronFake } from "./electronFake.ts";

const [root = "", registerDir = ""] = process.argv.slice(2);
const electron = electronFake({ appPath: root, switches: { register: registerDir } });
const { recorded } = electron;
const imports = new Set<string>();

Object.assign(globalThis, { electronFake: electron });
const names = Object.keys(electron).filter((name) => name !== "recorded");
const source = names.map((name) => `export const ${name} = globalThis.electronFake.${name};`).join("\n");

registerHooks({
  resolve(name, context, next) {
    if (context.parentURL?.includes("/out/main/") && !name.startsWith(".")) imports.add(name);
    return name === "electron" ? { url: "fake:electron", shortCircuit: true } : next(name, context);
  },
  load: (url, context, next) =>
    url === "fake:electron" ? { format: "module", source, shortCircuit: true } : next(url, context),
});

await import(pathToFileURL(`${root}/out/main/main.js`).href);
const callsAtEvaluation = [...recorded.calls];
while (!recorded.calls.some((call) => call.startsWith("loadURL"))) await new Promise((done) => setTimeout(done, 20));

const window = recorded.windows[0]!;
const call = recorded.handlers.get(channels.call)!;
const about = JSON.stringify({ method: "host.about", input: {} });
const page = (await recorded.serve?.({ url: "app://roster/" } as never)) as Response;
const stray = (await recorded.serve?.({ url: "app://roster/../package.json" } as never)) as Response;
const answer = await call({ senderFrame: window.webContents.mainFrame }, about);
const foreign = await call({ senderFrame: { url: "https://example.org/" } as never }, about);

recorded.app.emit("before-quit", { preventDefault: () => {} });
while (!recorded.calls.includes("exit 0")) await new Promise((done) => setTimeout(done, 20));

process.stdout.write(
  JSON.stringify({
    imports: [...imports].toSorted(),
    callsAtEvaluation,
    page: { status: page.status, policy: page.headers.get("content-security-policy"), text: await page.text() },
    stray: stray.status,
    answer: JSON.parse(answer) as unknown,
    foreign: JSON.parse(foreign) as unknown,
    calls: recorded.calls,
  }),
);
process.exit(0);
