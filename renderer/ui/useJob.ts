import { useRef, useState } from "react";
import type { CallOptions } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { TextKey } from "../app/text.ts";

/** One long call at a time, with its progress and its failure; a stopped one is no failure. */
export function useJob() {
  const [busy, setBusy] = useState<TextKey | null>(null);
  /** 0 to 1; null while it is not known. */
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);

  /** @returns null when it failed or was stopped */
  const run = async <T>(words: TextKey, call: (options: CallOptions) => Promise<T>): Promise<T | null> => {
    stopper.current = new AbortController();
    setBusy(words);
    setShare(null);
    setFailure(null);
    const onProgress = (done: number, total: number) => setShare(total > 0 ? done / total : null);
    try {
      return await call({ onProgress, signal: stopper.current.signal });
    } catch (error) {
      if (!(error instanceof AppError && error.code === "cancelled")) setFailure(error);
      return null;
    } finally {
      setBusy(null);
    }
  };
  return { busy, share, failure, setFailure, run, stop: () => stopper.current?.abort() };
}

export type Job = ReturnType<typeof useJob>;
