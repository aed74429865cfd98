import { createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { Crashed, NotFound } from "./Failures.tsx";
import { Placeholder } from "./Placeholder.tsx";
import { Shell } from "./Shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Crashed });

const home = createRoute({ getParentRoute: () => root, path: "/", component: Placeholder });
const villages = createRoute({ getParentRoute: () => root, path: "/villages", component: Placeholder });
const units = createRoute({ getParentRoute: () => root, path: "/units", component: Placeholder });
const households = createRoute({ getParentRoute: () => root, path: "/households", component: Placeholder });
const members = createRoute({ getParentRoute: () => root, path: "/members", component: Placeholder });
const convenors = createRoute({ getParentRoute: () => root, path: "/convenors", component: Placeholder });
const imports = createRoute({ getParentRoute: () => root, path: "/imports", component: Placeholder });
const steps = createRoute({ getParentRoute: () => root, path: "/steps", component: Placeholder });
const settings = createRoute({ getParentRoute: () => root, path: "/settings", component: Placeholder });

const routeTree = root.addChildren([home, villages, units, households, members, convenors, imports, steps, settings]);

/** Hash history: the page is loaded from a scheme without a server that knows its paths. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: Crashed,
  defaultNotFoundComponent: NotFound,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
