import { AppShell } from "@mantine/core";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { AsOfBanner } from "./AsOfControl.tsx";
import { useKeys } from "./keys.ts";
import { Navigation } from "./Navigation.tsx";
import { pages } from "./pages.ts";
import { TopBar } from "./TopBar.tsx";

/** The frame around all pages. */
export function Shell() {
  const navigate = useNavigate();
  const toPages = pages.map(({ path }, place) => [`alt+${place + 1}`, () => void navigate({ to: path })] as const);
  useKeys(Object.fromEntries(toPages));
  return (
    <AppShell header={{ height: "3.25rem" }} navbar={{ width: "10.5rem", breakpoint: 0 }} padding={0}>
      <AppShell.Header>
        <TopBar office="" clerk="" search={null} onLock={() => undefined} />
      </AppShell.Header>
      <AppShell.Navbar>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main>
        <AsOfBanner />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
