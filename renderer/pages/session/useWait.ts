import { useEffect, useState } from "react";
import { AppError } from "../../../shared/rpc/errors.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useText } from "../../app/text.ts";

const secondsOf = (error: unknown): number => (error instanceof AppError ? Number(error.details["seconds"] ?? 0) : 0);

/** Counts down the wait that a wrong passphrase brings, and says what went wrong. */
export function useWait(error: unknown): { readonly waiting: boolean; readonly sentence: string | null } {
  const t = useText();
  const [wait, setWait] = useState({ error, left: secondsOf(error) });
  if (wait.error !== error) setWait({ error, left: secondsOf(error) });
  useEffect(() => {
    if (wait.left === 0) return;
    const timer = setTimeout(() => setWait({ error: wait.error, left: wait.left - 1 }), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  if (!error) return { waiting: false, sentence: null };
  const said = error instanceof AppError && error.code === "wait" ? "" : sentenceOf(error);
  const left = wait.left > 0 ? t("session.wait", { seconds: wait.left }) : "";
  return { waiting: wait.left > 0, sentence: [said, left].filter(Boolean).join(" ") || null };
}
