import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// A component left standing may be drawn once more after its page has gone, which fails a run whose tests all passed.
afterEach(cleanup);
