import { useRef, useState } from "react";
import { imports, type Inspection, type Outcome, type Preview } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import type { Target } from "../../../shared/imports/headings.ts";
import type { LedgerName } from "../../../shared/imports/ledgers/targets.ts";
import { addYears, dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Picked } from "../../../shared/host/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { clientOf } from "../../app/client.ts";
import { queryClient, tellFailure } from "../../app/query.ts";

const client = clientOf(imports);

export type WizardStep = "file" | "table" | "columns" | "preview" | "result";
export const wizardSteps: readonly WizardStep[] = ["file", "table", "columns", "preview", "result"];

export interface Progress {
  readonly done: number;
  readonly total: number;
}

const today = (): string => dayOf(new Date());

export const firstDecisions = (village: string | null, areaKind: Inspection["areaKind"] = null): Decisions => ({
  village,
  membership: null,
  phone: null,
  units: { areaKind: areaKind ?? "rural", activities: "labour", setUpOn: today() },
  convenors: { from: today(), to: addYears(today(), 3), method: "elected" },
  same: {},
  undecided: "wait",
  skip: [],
});

export interface Table {
  readonly sheet: number;
  readonly head: { readonly from: number; readonly to: number } | null;
  readonly lastRow: number | null;
  /** Other sheets of the same layout to read too. */
  readonly together?: number[];
  readonly withoutHidden?: boolean;
  readonly asOne?: boolean;
}

/** One call at a time, with its progress and its failure; a stopped one is no failure. */
function useCalls() {
  const [busy, setBusy] = useState<"reading" | "working" | "applying" | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);

  const during = async <T>(
    kind: NonNullable<typeof busy>,
    call: (options: object) => Promise<T>,
  ): Promise<T | null> => {
    abort.current = new AbortController();
    setBusy(kind);
    setFailure(null);
    setProgress(null);
    try {
      const onProgress = (done: number, total: number) => setProgress({ done, total });
      return await call({ onProgress, signal: abort.current.signal });
    } catch (error) {
      if (!(error instanceof AppError && error.code === "cancelled")) {
        setFailure(error);
        if (kind !== "reading") tellFailure(error);
      }
      return null;
    } finally {
      setBusy(null);
    }
  };

  const stop = () => abort.current?.abort();
  return { busy, progress, failure, setFailure, during, stop };
}

type Calls = ReturnType<typeof useCalls>;

/** What the clerk decided, what that would do, and what it did. */
function useDecided(inspection: Inspection | null, during: Calls["during"], go: (step: WizardStep) => void) {
  const [decisions, setDecisions] = useState<Decisions>(() => firstDecisions(null));
  const [preview, setPreview] = useState<Preview | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const compare = async (made: Decisions): Promise<void> => {
    setDecisions(made);
    if (!inspection) return;
    const counts = await during("working", (options) =>
      client.preview({ id: inspection.id, decisions: made }, options),
    );
    await queryClient.invalidateQueries({ queryKey: [imports.name, "lines"] });
    if (counts) setPreview(counts);
  };

  const apply = async (): Promise<void> => {
    if (!inspection) return;
    const done = await during("applying", (options) => client.apply({ id: inspection.id, decisions }, options));
    if (!done) return;
    setOutcome(done);
    go("result");
  };

  /** A file read anew has no preview yet. */
  const clear = (): void => {
    setPreview(null);
    setOutcome(null);
  };
  return { decisions, setDecisions, preview, outcome, compare, apply, clear };
}

/** The state of one import, from the file to its result. */
export function useWizard() {
  const [step, go] = useState<WizardStep>("file");
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [targets, setTargets] = useState<Readonly<Record<string, Target | null>>>({});
  const { during, setFailure, ...calls } = useCalls();
  const { setDecisions, clear, ...decided } = useDecided(inspection, during, go);

  const accept = (read: Inspection | null, next: WizardStep) => {
    if (!read) return;
    setInspection(read);
    clear();
    go(next);
  };

  const open = async ({ token, name }: Picked, ledger: LedgerName | null = null): Promise<void> => {
    const read = await during("reading", (options) => client.open({ token, name, ledger }, options));
    if (!read) return;
    setTargets({});
    setDecisions(firstDecisions(read.village, read.areaKind));
    accept(read, "table");
  };

  const choose = async (
    table: Table,
    next: WizardStep,
    chosen: typeof targets = {},
    remember = false,
  ): Promise<void> => {
    if (!inspection) return;
    const taken = inspection.together.flatMap((each) => (each.taken ? [each.sheet] : []));
    // A sheet that is read anew keeps its companions; another sheet finds its own.
    const { hidden, apart } = inspection;
    const said = { withoutHidden: hidden.leftOut, asOne: apart === false };
    const kept = table.sheet === inspection.sheet ? { together: taken, ...said } : {};
    const input = { id: inspection.id, ...kept, ...table, targets: { ...chosen }, remember };
    setTargets(chosen);
    accept(await during("reading", (options) => client.choose(input, options)), next);
  };

  const again = (): void => {
    if (inspection) void client.abandon({ id: inspection.id }).catch(() => undefined);
    setInspection(null);
    setFailure(null);
    go("file");
  };

  return {
    ...calls,
    during,
    ...decided,
    step,
    go,
    inspection,
    targets,
    open,
    choose,
    again,
  };
}

export type Wizard = ReturnType<typeof useWizard>;
