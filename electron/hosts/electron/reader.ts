import type { StartReader } from "../../../shared/host/reader.ts";
import { builtPaths } from "../../app/paths.ts";
import type { ElectronApi } from "./api.ts";

/** Reads spreadsheets in a utility process: `runAsNode` is off, so nothing can be forked as Node. */
export function readerStart({ app, utilityProcess }: ElectronApi): StartReader {
  const { readerFile } = builtPaths(app.getAppPath());
  return ({ heap }) => {
    const child = utilityProcess.fork(readerFile, [], { execArgv: [`--max-old-space-size=${heap}`], stdio: "ignore" });
    return {
      onAnswer: (listener) => void child.on("message", listener),
      onExit: (listener) => void child.on("exit", listener),
      ask: (json) => child.postMessage(json),
      kill: () => void child.kill(),
      weight: () => (app.getAppMetrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize ?? 0) / 1024,
    };
  };
}
