import type { Reporter } from "vitest/node";
import { failure, writeReport } from "../../../electron/launch/testReport.ts";

type Ended = Parameters<NonNullable<Reporter["onTestRunEnd"]>>;
type Module = Ended[0][number];
type Said = Ended[1][number];

/** What differed stands before the stack, as the report keeps the beginning only. */
const told = (errors: readonly Said[]): (string | undefined)[] =>
  errors.flatMap(({ stack, message, diff }) =>
    typeof diff === "string" ? [message, diff, stack] : [stack ?? message],
  );

function failuresOf(module: Module): string[] {
  const failed = [...module.children.allTests("failed")].map((test) =>
    failure(`${module.relativeModuleId} > ${test.fullName}`, told(test.result().errors ?? [])),
  );
  const outside = module.errors();
  return outside.length > 0 ? [...failed, failure(module.relativeModuleId, told(outside))] : failed;
}

/** Reports Vitest's tests, and what went wrong outside of them: such an error fails a run in which every test passed. */
export default class implements Reporter {
  onTestRunEnd(modules: Ended[0], errors: Ended[1]): void {
    const passed = modules.reduce((sum, module) => sum + [...module.children.allTests("passed")].length, 0);
    const outside = errors.map((error) => failure("outside the tests", told([error, ...causes(error)])));
    writeReport({ passed, failures: [...modules.flatMap(failuresOf), ...outside] });
  }
}

const causes = ({ cause }: Said): Said[] => (cause && typeof cause === "object" ? [cause as Said] : []);
