import {
  type Icon,
  IconArrowsExchange,
  IconBuildingCommunity,
  IconFileImport,
  IconHistory,
  IconHome,
  IconHomeHeart,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  IconUserStar,
} from "@tabler/icons-react";
import type { TextKey } from "./text.ts";

export interface PageLink {
  readonly path:
    | "/"
    | "/villages"
    | "/units"
    | "/households"
    | "/members"
    | "/convenors"
    | "/imports"
    | "/exchange"
    | "/steps"
    | "/settings";
  readonly title: TextKey;
  readonly icon: Icon;
}

/** Every page in the order of the navigation; its place is its Alt+number key, the tenth is Alt+0. */
export const pages: readonly PageLink[] = [
  { path: "/", title: "app.home", icon: IconHome },
  { path: "/villages", title: "app.villages", icon: IconBuildingCommunity },
  { path: "/units", title: "app.units", icon: IconUsersGroup },
  { path: "/households", title: "app.households", icon: IconHomeHeart },
  { path: "/members", title: "app.members", icon: IconUsers },
  { path: "/convenors", title: "app.convenors", icon: IconUserStar },
  { path: "/imports", title: "app.imports", icon: IconFileImport },
  { path: "/exchange", title: "app.exchange", icon: IconArrowsExchange },
  { path: "/steps", title: "app.steps", icon: IconHistory },
  { path: "/settings", title: "app.settings", icon: IconSettings },
];
