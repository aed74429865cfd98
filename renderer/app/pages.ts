import {
  type Icon,
  IconArrowsExchange,
  IconBuildingCommunity,
  IconFileImport,
  IconHistory,
  IconHome,
  IconHomeHeart,
  IconBuildingStore,
  IconCash,
  IconChartBar,
  IconGift,
  IconHandStop,
  IconHeartHandshake,
  IconMoodSmile,
  IconSettings,
  IconShieldCheck,
  IconSpeakerphone,
  IconStethoscope,
  IconTractor,
  IconUserShield,
  IconUsers,
  IconUsersGroup,
  IconUserStar,
} from "@tabler/icons-react";
import type { TextKey } from "./text.ts";

interface Link<P extends string> {
  readonly path: P;
  readonly title: TextKey;
  readonly icon: Icon;
}

export type ProgrammePath =
  | "/officers"
  | "/pairings"
  | "/lending"
  | "/enterprises"
  | "/labour"
  | "/donations"
  | "/care"
  | "/requests"
  | "/places"
  | "/notices"
  | "/surveys";

/** A page beside the programmes that is about all of them. */
export type OverviewPath = "/charts";

export type ProgrammeLink = Link<ProgrammePath | OverviewPath>;

export type PageLink = Link<
  | "/"
  | "/villages"
  | "/units"
  | "/households"
  | "/members"
  | "/convenors"
  | "/imports"
  | "/exchange"
  | "/steps"
  | "/settings"
>;

/** The register's own pages in the order of the navigation; a page's place is its Alt+number key, the tenth is Alt+0. */
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

/** The programmes' pages, below the register's own. */
export const programmes: readonly ProgrammeLink[] = [
  { path: "/officers", title: "app.officers", icon: IconUserShield },
  { path: "/pairings", title: "app.pairings", icon: IconHeartHandshake },
  { path: "/lending", title: "app.lending", icon: IconCash },
  { path: "/enterprises", title: "app.enterprises", icon: IconBuildingStore },
  { path: "/labour", title: "app.labour", icon: IconTractor },
  { path: "/donations", title: "app.donations", icon: IconGift },
  { path: "/care", title: "app.care", icon: IconStethoscope },
  { path: "/requests", title: "app.requests", icon: IconHandStop },
  { path: "/places", title: "app.places", icon: IconShieldCheck },
  { path: "/notices", title: "app.notices", icon: IconSpeakerphone },
  { path: "/surveys", title: "app.surveys", icon: IconMoodSmile },
  { path: "/charts", title: "app.charts", icon: IconChartBar },
];
