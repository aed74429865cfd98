import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import type { SessionStatus } from "../../shared/session/contract.ts";
import { FirstRunPage, SignInPage } from "../pages/session/index.ts";
import { Answer } from "../ui/Answer.tsx";
import { router } from "./router.tsx";
import { useSession } from "./session.ts";

interface Props {
  readonly status: SessionStatus;
  readonly refresh: () => void;
}

function Opened({ status, refresh }: Props) {
  // Founding signs in, but its recovery sheet must be kept before the pages take its place.
  const [founding, setFounding] = useState(!status.founded);
  const entered = () => {
    setFounding(false);
    refresh();
  };
  if (founding) return <FirstRunPage entered={entered} />;
  if (!status.clerk || status.clerk.mustChange) return <SignInPage status={status} entered={entered} />;
  return <RouterProvider router={router} />;
}

/** Lets the pages appear only when a register is founded and somebody is signed in. */
export function Gate() {
  const query = useSession();
  return <Answer query={query}>{(status) => <Opened status={status} refresh={() => void query.refetch()} />}</Answer>;
}
