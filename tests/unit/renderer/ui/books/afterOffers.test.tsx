import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { queryClient } from "../../../../../renderer/app/query.ts";
import { useAfterOffers } from "../../../../../renderer/ui/books/entry/useAfterOffers.ts";
import { useOffered } from "../../../../../renderer/ui/books/entry/useOffered.ts";

interface Late {
  readonly name: string;
  readonly number: Promise<string>;
  readonly save: (number: string) => void;
}

/** A field for which a number is offered that comes late, in a form that Enter saves. */
function LateForm({ name, number, save }: Late) {
  const [typed, setTyped] = useState("");
  const { data } = useQuery({ queryKey: [name], queryFn: () => number, meta: { offers: true } });
  const offer = (_field: string, text: string) => setTyped(text);
  useOffered({ name: "number", typed: { number: typed }, offer } as never, data);
  const { after, waits } = useAfterOffers((kept: null) => save(kept ?? typed));
  const submit = () => after(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input aria-label="number" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <output>{waits ? "waits" : "ready"}</output>
    </form>
  );
}

/** The form with its keys in the field. */
function open(name: string) {
  const saved: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  render(
    <QueryClientProvider client={queryClient}>
      <LateForm name={name} number={promise} save={(number) => saved.push(number)} />
    </QueryClientProvider>,
  );
  screen.getByLabelText("number").focus();
  return { saved, resolve, reject, user: userEvent.setup() };
}

test("Enter before an offered number has been read saves once, with the number", async () => {
  const { saved, resolve, user } = open("late");
  await user.keyboard("{Enter}{Enter}");
  expect(screen.getByText("waits")).toBeDefined();
  expect(saved).toEqual([]);
  await act(async () => resolve("007"));
  await waitFor(() => expect(saved).toEqual(["007"]));
  expect(screen.getByText("ready")).toBeDefined();
});

test("Enter in the moment between its being read and its being drawn saves with it", async () => {
  const { saved, resolve } = open("between");
  await waitFor(() => expect(queryClient.isFetching()).toBe(1));
  await new Promise((done) => setTimeout(done, 20));
  resolve("006");
  // Promises settle here, timers do not: the answer is known and nothing has drawn it.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect(queryClient.isFetching()).toBe(0);
  expect(screen.getByLabelText("number")).toHaveProperty("value", "");
  fireEvent.submit(screen.getByLabelText("number"));
  await waitFor(() => expect(saved).toEqual(["006"]));
});

test("Enter after it has been read saves at once", async () => {
  const { saved, resolve, user } = open("read");
  await act(async () => resolve("008"));
  await waitFor(() => expect(screen.getByLabelText("number")).toHaveProperty("value", "008"));
  await user.keyboard("{Enter}");
  expect(saved).toEqual(["008"]);
});

test("a number that cannot be read holds nobody up: what is missing is then said by the form", async () => {
  const { saved, reject, user } = open("lost");
  await user.keyboard("{Enter}");
  await act(async () => reject(new Error("lost")));
  await waitFor(() => expect(saved).toEqual([""]));
});
