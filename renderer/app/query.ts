import { notifications } from "@mantine/notifications";
import {
  keepPreviousData,
  MutationCache,
  type Query,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { RecordName } from "../../shared/records/all.ts";
import type { Contract, InputOf, OutputOf } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { clientOf } from "./client.ts";
import { sentenceOf } from "./errors.ts";
import { onPush } from "./push.ts";
import { say } from "./text.ts";
import { tellUndecided } from "./undecided.tsx";

type MethodName<C extends Contract> = keyof C["methods"] & string;
type Input<C extends Contract, K extends MethodName<C>> = InputOf<C["methods"][K]>;
type Output<C extends Contract, K extends MethodName<C>> = OutputOf<C["methods"][K]>;

/** One cache of answers; nothing is fetched over a network, so nothing is retried or refetched on focus. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: seeLock }),
  mutationCache: new MutationCache({ onError: seeLock }),
  defaultOptions: {
    queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
    mutations: { networkMode: "always", retry: false },
  },
});

/**
 * The query of a contract's method: `useQuery(ask(units, "list", { asOf }, ["unit"]))`.
 * @param reads records whose change makes the answer old; left out, every change does
 */
export function ask<C extends Contract, K extends MethodName<C>>(
  contract: C,
  method: K,
  input: Input<C, K>,
  reads?: readonly RecordName[],
) {
  return queryOptions({
    queryKey: [contract.name, method, input] as const,
    queryFn: () => clientOf(contract)[method](input) as Promise<Output<C, K>>,
    meta: reads ? { reads } : {},
  });
}

interface AskOptions {
  readonly reads?: readonly RecordName[];
  readonly enabled?: boolean;
  readonly keep?: boolean;
  /** Whether the answer fills in a field: what saves the field waits for it. */
  readonly offers?: boolean;
}

/** The answer of a query method, kept fresh. */
export function useAsk<C extends Contract, K extends MethodName<C>>(
  contract: C,
  method: K,
  input: Input<C, K>,
  options: AskOptions = {},
): UseQueryResult<Output<C, K>> {
  const { reads, enabled = true, keep = false, offers = false } = options;
  const { meta, ...query } = ask(contract, method, input, reads);
  const kept = keep ? { placeholderData: keepPreviousData } : {};
  return useQuery({ ...query, ...kept, enabled, meta: { ...meta, offers } });
}

/** Runs a command method; a failure is told in a notification unless the page says it tells it itself. */
export function useCommand<C extends Contract, K extends MethodName<C>>(
  contract: C,
  method: K,
  { quiet = false }: { readonly quiet?: boolean } = {},
): UseMutationResult<Output<C, K>, unknown, Input<C, K>> {
  return useMutation({
    mutationFn: (input: Input<C, K>) => clientOf(contract)[method](input) as Promise<Output<C, K>>,
    onError: (error) => {
      if (!quiet) tellFailure(error);
    },
  });
}

/** Tells a failure in words, in a notification that stays until it is closed. */
export function tellFailure(error: unknown): void {
  if (tellUndecided(error)) return;
  notifications.show({ color: "red", message: sentenceOf(error), autoClose: false, withBorder: true });
}

const isSession = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] === "session";

/** Reads who is signed in first, so that pages are gone before what they held is forgotten. */
async function startAnew(): Promise<void> {
  await queryClient.invalidateQueries({ predicate: isSession });
  await queryClient.resetQueries({ predicate: (query) => !isSession(query) });
}

/** A call that came after the lock shows the sign-in page, whatever it was about. */
function seeLock(error: unknown): void {
  if (error instanceof AppError && error.code === "locked")
    void queryClient.invalidateQueries({ predicate: isSession });
}

/** What is being read for the first time, or for no page in sight, would not be begun again by being made old. */
const isUnderway = (query: Query) =>
  query.state.fetchStatus === "fetching" && (query.state.data === undefined || !query.isActive());

/** Makes answers old that were made from rows of these records; one that is on its way may be from before the change. */
async function makeOld(features: readonly string[]): Promise<void> {
  const isTouched = ({ meta }: Query) => {
    const reads = meta?.["reads"] as readonly string[] | undefined;
    return !reads || reads.some((name) => features.includes(name));
  };
  await queryClient.cancelQueries({ predicate: (query) => isTouched(query) && isUnderway(query) });
  await queryClient.invalidateQueries({ predicate: isTouched });
}

/** Makes answers old when rows they were made from have changed, and forgets them all at sign-out. */
export function keepFresh(): void {
  onPush("changed", ({ features }) => void makeOld(features));
  onPush("session", () => void startAnew());
  onPush("worker", ({ state }) => {
    notifications.show({
      color: "red",
      message: say(state === "lost" ? "app.workerLost" : "app.workerRestarted"),
      autoClose: false,
    });
    void startAnew();
  });
}
