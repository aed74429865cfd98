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

/** A programme's page: which of its books is open, and the row to open on. */
const Shelf = z.object({ tab: z.string().optional().catch(undefined), focus: z.string().optional().catch(undefined) });
const onShelf = (search: Record<string, unknown>) => Shelf.parse(search);

const officers = createRoute({
  getParentRoute: () => root,
  path: "/officers",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/officers/OfficersPage.tsx"), "OfficersPage"),
});
const pairings = createRoute({
  getParentRoute: () => root,
  path: "/pairings",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/pairings/PairingsPage.tsx"), "PairingsPage"),
});
const lending = createRoute({
  getParentRoute: () => root,
  path: "/lending",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/lending/LendingPage.tsx"), "LendingPage"),
});
const enterprises = createRoute({
  getParentRoute: () => root,
  path: "/enterprises",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/enterprises/EnterprisesPage.tsx"), "EnterprisesPage"),
});
const labour = createRoute({
  getParentRoute: () => root,
  path: "/labour",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/labour/LabourPage.tsx"), "LabourPage"),
});
const donations = createRoute({
  getParentRoute: () => root,
  path: "/donations",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/donations/DonationsPage.tsx"), "DonationsPage"),
});
const care = createRoute({
  getParentRoute: () => root,
  path: "/care",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/care/CarePage.tsx"), "CarePage"),
});
const requests = createRoute({
  getParentRoute: () => root,
  path: "/requests",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/requests/RequestsPage.tsx"), "RequestsPage"),
});
const places = createRoute({
  getParentRoute: () => root,
  path: "/places",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/places/PlacesPage.tsx"), "PlacesPage"),
});
const notices = createRoute({
  getParentRoute: () => root,
  path: "/notices",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/notices/NoticesPage.tsx"), "NoticesPage"),
});
const surveys = createRoute({
  getParentRoute: () => root,
  path: "/surveys",
  validateSearch: onShelf,
  component: lazyRouteComponent(() => import("../pages/surveys/SurveysPage.tsx"), "SurveysPage"),
});

const Year = z.object({ year: z.int().min(1990).max(2099).optional().catch(undefined) });
const charts = createRoute({
  getParentRoute: () => root,
  path: "/charts",
  validateSearch: (search: Record<string, unknown>) => Year.parse(search),
  component: lazyRouteComponent(() => import("../pages/charts/ChartsPage.tsx"), "ChartsPage"),
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
  officers,
  pairings,
  lending,
  enterprises,
  labour,
  donations,
  care,
  requests,
  places,
  notices,
  surveys,
  charts,
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
