import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { z } from "zod";
import { Crashed, NotFound } from "./Failures.tsx";
import { Shell } from "./Shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Crashed });

/** The row that a page opens on, when another page or the search box led there. */
const Focus = z.object({ focus: z.string().optional().catch(undefined) });
const validateSearch = (search: Record<string, unknown>) => Focus.parse(search);

/** Where on the exchange page: the tab, and the row whose conflict is meant. */
const Place = z.object({ tab: z.string().optional().catch(undefined), focus: z.string().optional().catch(undefined) });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/home/HomePage.tsx"), "HomePage"),
});
const villages = createRoute({
  getParentRoute: () => root,
  path: "/villages",
  validateSearch,
  component: lazyRouteComponent(() => import("../pages/villages/VillagesPage.tsx"), "VillagesPage"),
});
const units = createRoute({
  getParentRoute: () => root,
  path: "/units",
  validateSearch,
  component: lazyRouteComponent(() => import("../pages/units/UnitsPage.tsx"), "UnitsPage"),
});
const households = createRoute({
  getParentRoute: () => root,
  path: "/households",
  validateSearch,
  component: lazyRouteComponent(() => import("../pages/households/HouseholdsPage.tsx"), "HouseholdsPage"),
});
const members = createRoute({
  getParentRoute: () => root,
  path: "/members",
  validateSearch,
  component: lazyRouteComponent(() => import("../pages/members/MembersPage.tsx"), "MembersPage"),
});
const convenors = createRoute({
  getParentRoute: () => root,
  path: "/convenors",
  validateSearch,
  component: lazyRouteComponent(() => import("../pages/convenors/ConvenorsPage.tsx"), "ConvenorsPage"),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("../pages/imports/ImportPage.tsx"), "ImportPage"),
});
const exchange = createRoute({
  getParentRoute: () => root,
  path: "/exchange",
  validateSearch: (search: Record<string, unknown>) => Place.parse(search),
  component: lazyRouteComponent(() => import("../pages/exchange/ExchangePage.tsx"), "ExchangePage"),
});
const steps = createRoute({
  getParentRoute: () => root,
  path: "/steps",
  component: lazyRouteComponent(() => import("../pages/steps/StepsPage.tsx"), "StepsPage"),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("../pages/settings/SettingsPage.tsx"), "SettingsPage"),
});

const routeTree = root.addChildren([
  home,
  villages,
  units,
  households,
  members,
  convenors,
  imports,
  exchange,
  steps,
  settings,
]);

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
