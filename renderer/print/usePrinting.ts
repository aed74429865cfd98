import { useRef, useState } from "react";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import { type FormRequest, forms } from "../../shared/forms/contract.ts";
import { titleKey } from "../../shared/forms/registry.ts";
import { host, type Target } from "../../shared/host/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { clientOf } from "../app/client.ts";
import { saveTarget } from "../app/files.ts";
import { tellFailure } from "../app/query.ts";
import { useText } from "../app/text.ts";

export type PrintState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly pages: number; readonly target: Target };

/** Saves the requested forms as a PDF file, with progress and a way to stop, or hands them to the printer. */
export function usePrinting(request: FormRequest) {
  const t = useText();
  const [state, setState] = useState<PrintState>({ kind: "idle" });
  const stopper = useRef<AbortController | null>(null);

  const write = async (): Promise<void> => {
    const name = t("forms.fileName", { form: t(titleKey(request.form)), date: request.asOf ?? dayOf(new Date()) });
    const target = await saveTarget(name);
    if (!target) return;
    stopper.current = new AbortController();
    setState({ kind: "working", done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setState({ kind: "working", done, total });
    const options = { onProgress, signal: stopper.current.signal };
    const { pages } = await clientOf(forms).print({ ...request, target: target.token }, options);
    setState({ kind: "done", pages, target });
  };
  const print = async (): Promise<void> => {
    const { token } = await clientOf(forms).prepare(request);
    await clientOf(host).print({ token });
  };
  const failed = (error: unknown) => {
    setState({ kind: "idle" });
    if (!(error instanceof AppError && error.code === "cancelled")) tellFailure(error);
  };
  return {
    state,
    stop: () => stopper.current?.abort(),
    savePdf: () => void write().catch(failed),
    print: () => void print().catch(failed),
  };
}
