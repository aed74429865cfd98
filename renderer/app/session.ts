import { useEffect } from "react";
import type { SignedIn } from "../../shared/session/contract.ts";
import { session } from "../../shared/session/contract.ts";
import {
  type ClerkSettings,
  defaultClerkSettings,
  defaultRegisterSettings,
  settings,
} from "../../shared/settings/contract.ts";
import { useAsOf } from "./asOf.ts";
import { clientOf } from "./client.ts";
import { ask, queryClient, tellFailure, useAsk } from "./query.ts";
import { changeLanguage, changeUnitLabel } from "./text.ts";
import { applyTextSize } from "./theme.ts";

/** Whether a register is founded and who is signed in. */
export const useSession = () => useAsk(session, "status", {}, { reads: [] });

/** Asks who is signed in before the first page is drawn, which then need not wait. */
export const askSession = (): void => void queryClient.prefetchQuery(ask(session, "status", {}, []));

/** The signed-in clerk; null while locked. */
export const useClerk = (): SignedIn | null => useSession().data?.clerk ?? null;

/** Whether anything may be changed now: not by a reader, and not on an earlier day. */
export function useMayEdit(): boolean {
  const clerk = useClerk();
  return useAsOf() === null && clerk !== null && clerk.role !== "reader";
}

/** What the clerk and the office have set; the defaults until that is known. */
export function useSettings() {
  const { data, isPending, refetch } = useAsk(settings, "get", {}, { reads: [] });
  return {
    clerk: data?.clerk ?? defaultClerkSettings,
    register: data?.register ?? defaultRegisterSettings,
    known: data !== undefined,
    isPending,
    refetch,
  };
}

/**
 * Sets what the clerk chose: in the page at once, so that the next key already means what was chosen, then in the
 * register; what the register did not take is told, and goes back.
 */
export function setClerk(values: Partial<ClerkSettings>): void {
  const { queryKey } = ask(settings, "get", {});
  // An answer that is still on its way does not know of the choice.
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (known) => known && { ...known, clerk: { ...known.clerk, ...values } });
  clientOf(settings)
    .setClerk({ values })
    .catch(tellFailure)
    .finally(() => void queryClient.invalidateQueries({ queryKey }));
}

/** Puts the clerk's language and text size and the office's own words into effect. */
export function useClerkLook(): ClerkSettings {
  const { clerk, register, known } = useSettings();
  const { language, textSize } = clerk;
  const { unitLabel } = register;
  useEffect(() => {
    if (!known) return;
    changeLanguage(language);
    applyTextSize(textSize);
    changeUnitLabel(unitLabel);
  }, [known, language, textSize, unitLabel]);
  return clerk;
}

const tellEvery = 30_000;

/** Tells the worker now and then that the clerk is at work, so that it does not lock. */
export function useStaying(): void {
  useEffect(() => {
    let told = 0;
    const tell = () => {
      if (Date.now() - told < tellEvery) return;
      told = Date.now();
      // A lock that came first shows itself by the session push.
      clientOf(session)
        .stay({})
        .catch(() => undefined);
    };
    const signs = ["keydown", "pointerdown", "wheel"] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
    };
  }, []);
}
