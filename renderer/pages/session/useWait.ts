import { useEffect, useState } from "react";
import { AppError } from "../../../shared/rpc/errors.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useText } from "../../app/text.ts";

/** Counts down the wait that a wrong passphrase brings, and says what went wrong. */
export function useWait(error: unknown): { readonly waiting: boolean; readonly sentence: string | null } {
  const t = useText();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = error instanceof AppError ? Number(error.details["seconds"] ?? 0) : 0;
    const end = Date.now() + seconds * 1000;
    setLeft(seconds);
    if (seconds === 0) return;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [error]);
  if (!error) return { waiting: false, sentence: null };
  const said = error instanceof AppError && error.code === "wait" ? "" : sentenceOf(error);
  const wait = left > 0 ? t("session.wait", { seconds: left }) : "";
  return { waiting: left > 0, sentence: [said, wait].filter(Boolean).join(" ") || null };
}
