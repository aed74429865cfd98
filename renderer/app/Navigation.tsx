import { NavLink } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useId } from "react";
import styles from "./Navigation.module.css";
import { pages, type PageLink, type ProgrammeLink, programmes } from "./pages.ts";
import { type TextKey, useText } from "./text.ts";

interface Props {
  /** Icons alone, so that large text leaves room for the page. */
  readonly narrow: boolean;
}

function PageRow({ link, narrow, shortcut }: Props & { link: PageLink | ProgrammeLink; shortcut: string }) {
  const t = useText();
  const { pathname } = useLocation();
  const { path, title, icon: PageIcon } = link;
  return (
    <NavLink
      component={Link}
      to={path}
      label={narrow ? undefined : t(title)}
      aria-label={t(title)}
      title={shortcut === "" ? t(title) : `${t(title)} (${shortcut})`}
      active={pathname === path}
      variant={pathname === path ? "filled" : "light"}
      aria-current={pathname === path ? "page" : undefined}
      leftSection={<PageIcon size="1.15rem" stroke={1.6} aria-hidden />}
      className={styles["link"] ?? ""}
    />
  );
}

interface GroupProps extends Props {
  readonly name: string;
  readonly title: TextKey;
  readonly links: readonly (PageLink | ProgrammeLink)[];
  readonly shortcut?: (place: number) => string;
}

/** Pages under a heading that folds them away; how it was left is remembered on this PC. */
function PageGroup({ name, title, links, shortcut = () => "", narrow }: GroupProps) {
  const t = useText();
  const list = useId();
  const [folded, fold] = useLocalStorage({
    key: `folded.${name}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return (
    <>
      <button
        type="button"
        className={styles["heading"]}
        aria-expanded={!folded}
        aria-controls={list}
        aria-label={t(title)}
        title={t(title)}
        onClick={() => fold(!folded)}
      >
        <IconChevronDown className={[styles["sign"], folded ? styles["folded"] : ""].join(" ")} aria-hidden />
        {narrow ? null : t(title)}
      </button>
      <div id={list} hidden={folded}>
        {links.map((link, place) => (
          <PageRow key={link.path} link={link} narrow={narrow} shortcut={shortcut(place)} />
        ))}
      </div>
    </>
  );
}

/** The pages at the left: the register's own, and the programmes. */
export function Navigation({ narrow }: Props) {
  return (
    <div className={styles["pages"]}>
      <PageGroup
        name="register"
        title="app.rosterPages"
        links={pages}
        shortcut={(place) => `Alt+${(place + 1) % 10}`}
        narrow={narrow}
      />
      <PageGroup name="programmes" title="app.programmePages" links={programmes} narrow={narrow} />
    </div>
  );
}
