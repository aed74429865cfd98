import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { listen } from "../../../../renderer/app/push.ts";
import { keepFresh, queryClient } from "../../../../renderer/app/query.ts";
import { type ListSource, useRows } from "../../../../renderer/ui/rows.ts";

/** A page that hears the worker. @returns the way for the worker to tell a change of households */
function hearing(): () => void {
  let hear: (json: string) => void = () => undefined;
  const bridge = { call: async () => "", onPush: (listener: typeof hear) => (hear = listener) };
  Object.defineProperty(window, "roster", { value: bridge, configurable: true });
  listen();
  keepFresh();
  return () => hear(JSON.stringify({ topic: "changed", features: ["household"] }));
}

/** A list that is answered by hand, one question after another. */
function listByHand() {
  const questions: ((uid: string) => void)[] = [];
  const list = () => {
    const { promise, resolve } = Promise.withResolvers<{ rows: { uid: string }[]; total: number }>();
    questions.push((uid) => resolve({ rows: [{ uid }], total: 1 }));
    return promise;
  };
  const from: ListSource = { name: "by hand", list, reads: ["household"] };
  return { from, questions };
}

test("a change while a list is being read has it read again, the first time and later", async () => {
  const tellChange = hearing();
  const { from, questions } = listByHand();
  const { result } = renderHook(() => useRows(from), {
    wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  });
  const uids = () => (result.current.source.kind === "rows" ? result.current.source.rows.map(({ uid }) => uid) : []);
  const isRead = async (count: number) => await waitFor(() => expect(questions).toHaveLength(count));
  await isRead(1);
  act(tellChange);
  await isRead(2);
  questions[0]!("before the first change");
  questions[1]!("after the first change");
  await waitFor(() => expect(uids()).toEqual(["after the first change"]));
  act(tellChange);
  await isRead(3);
  act(tellChange);
  await isRead(4);
  questions[2]!("before the last change");
  questions[3]!("after the last change");
  await waitFor(() => expect(uids()).toEqual(["after the last change"]));
  expect(result.current.query.isFetching).toBe(false);
});
