import { NavLink, Stack } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { pages } from "./pages.ts";
import { useText } from "./text.ts";

interface Props {
  /** Icons alone, so that large text leaves room for the page. */
  readonly narrow: boolean;
}

/** The pages at the left. */
export function Navigation({ narrow }: Props) {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <Stack gap={2} p={8}>
      {pages.map(({ path, title, icon: PageIcon }, place) => (
        <NavLink
          key={path}
          component={Link}
          to={path}
          label={narrow ? undefined : t(title)}
          aria-label={t(title)}
          title={`${t(title)} (Alt+${(place + 1) % 10})`}
          active={pathname === path}
          variant={pathname === path ? "filled" : "light"}
          aria-current={pathname === path ? "page" : undefined}
          leftSection={<PageIcon size="1.2rem" stroke={1.6} aria-hidden />}
          px="xs"
          py={7}
          style={{ borderRadius: "var(--mantine-radius-sm)" }}
        />
      ))}
    </Stack>
  );
}
