import { useEffect, useState } from "react";
import type { SessionStatus } from "../../shared/session/contract.ts";
import { SignInPage } from "../pages/session/SignInPage.tsx";
import { Answer, Loading } from "../ui/Answer.tsx";
import { fetched } from "./fetched.ts";
import { useSession } from "./session.ts";

// The sign-in page comes first and small; the frame of the pages is fetched while the clerk types.
const pages = fetched(async () => {
  const { Pages } = await import("./Pages.tsx");
  return () => <Pages />;
});
const firstRun = fetched(async () => {
  const { FirstRunPage } = await import("../pages/session/FirstRunPage.tsx");
  return (entered: () => void) => <FirstRunPage entered={entered} />;
});

const FirstRun = ({ entered }: { readonly entered: () => void }) => firstRun.use()?.(entered) ?? <Loading />;
const Behind = () => pages.use()?.() ?? <Loading />;

function useFetchedPages(): void {
  useEffect(() => {
    // What could not be fetched now is asked for again when the pages are opened.
    const wait = requestIdleCallback(() => void pages.fetch().catch(() => undefined));
    return () => cancelIdleCallback(wait);
  }, []);
}

interface Props {
  readonly status: SessionStatus;
  readonly refresh: () => void;
}

function Opened({ status, refresh }: Props) {
  // Founding signs in, but its recovery sheet must be kept before the pages take its place.
  const [founding, setFounding] = useState(!status.founded);
  useFetchedPages();
  const entered = () => {
    setFounding(false);
    refresh();
  };
  // The demonstration ends where it began: on a PC without a register.
  if (founding || !status.founded) return <FirstRun entered={entered} />;
  if (!status.clerk || status.clerk.mustChange) return <SignInPage status={status} entered={entered} />;
  return <Behind />;
}

/** Lets the pages appear only when a register is founded and somebody is signed in. */
export function Gate() {
  const query = useSession();
  return <Answer query={query}>{(status) => <Opened status={status} refresh={() => void query.refetch()} />}</Answer>;
}
