import { AppShell } from "@mantine/core";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { session } from "../../shared/session/contract.ts";
import { AsOfBanner } from "./AsOfControl.tsx";
import { ClockBanner } from "./ClockBanner.tsx";
import { DemonstrationBanner } from "./DemonstrationBanner.tsx";
import { isModalOpen, useKeys } from "./keys.ts";
import { Navigation } from "./Navigation.tsx";
import { pages } from "./pages.ts";
import { useCommand } from "./query.ts";
import { RestoredBanner } from "./RestoredBanner.tsx";
import { useClerkLook, useSession, useStaying } from "./session.ts";
import styles from "./Shell.module.css";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { useText } from "./text.ts";
import { EntryHost } from "../ui/books/entry/EntryHost.tsx";
import { TopBar } from "./TopBar.tsx";
import { useWarmUp } from "./warmUp.ts";

/** The frame around all pages. */
export function Shell() {
  const t = useText();
  const navigate = useNavigate();
  const status = useSession().data;
  const lock = useCommand(session, "lock");
  const [shortcuts, setShortcuts] = useState(false);
  const { textSize } = useClerkLook();
  useStaying();
  useWarmUp();
  const toPages = pages.map(({ path }, place) => {
    const go = () => {
      if (!isModalOpen()) void navigate({ to: path });
    };
    return [`alt+${(place + 1) % 10}`, go] as const;
  });
  useKeys({ ...Object.fromEntries(toPages), F1: () => setShortcuts(true) });
  const narrow = textSize >= 18;
  return (
    <AppShell header={{ height: "3.25rem" }} navbar={{ width: narrow ? "3.5rem" : "10rem", breakpoint: 0 }} padding={0}>
      <a href="#page" className={styles["skip"]}>
        {t("app.skip")}
      </a>
      <AppShell.Header className={styles["screenOnly"] ?? ""}>
        <TopBar
          office={status?.office ?? ""}
          clerk={status?.clerk?.name ?? ""}
          onLock={() => lock.mutate({})}
          onShortcuts={() => setShortcuts(true)}
        />
      </AppShell.Header>
      <AppShell.Navbar
        withBorder={false}
        aria-label={t("app.pages")}
        className={`${styles["navigation"]} ${styles["screenOnly"]}`}
      >
        <Navigation narrow={narrow} />
      </AppShell.Navbar>
      <AppShell.Main className={styles["main"]}>
        <DemonstrationBanner />
        <ClockBanner />
        <RestoredBanner />
        <AsOfBanner />
        <div className={styles["stage"]}>
          <Outlet />
        </div>
      </AppShell.Main>
      <EntryHost />
      <ShortcutSheet opened={shortcuts} onClose={() => setShortcuts(false)} />
    </AppShell>
  );
}
