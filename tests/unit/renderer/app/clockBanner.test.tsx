import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { sessionOf } from "../../../../electron/worker/context.ts";
import { ClockBanner } from "../../../../renderer/app/ClockBanner.tsx";
import { queryClient } from "../../../../renderer/app/query.ts";
import { changeLanguage, startText } from "../../../../renderer/app/text.ts";
import { session } from "../../../../shared/session/contract.ts";
import { keeper } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { addVillage } from "../../../support/people.ts";

beforeAll(() => {
  // What jsdom lacks of a browser.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  startText();
});
afterEach(() => queryClient.clear());

/** The banner over a real register with a change of November 2026, once the PC's clock stands at this moment. */
async function shownAt(iso: string) {
  const { desk, clock, session: door } = await foundedDesk("2026-11-02T09:00:00");
  await door.signIn(keeper);
  addVillage(sessionOf(desk));
  clock.time = new Date(iso);
  const call = async (json: string): Promise<string> => {
    const { method, input } = JSON.parse(json) as { method: string; input: Record<string, never> };
    expect(method).toBe("session.status");
    return JSON.stringify({ ok: true, value: await door.status(input) });
  };
  Object.defineProperty(window, "roster", { value: { call, onPush: () => undefined }, configurable: true });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <ClockBanner />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(queryClient.getQueryData([session.name, "status", {}])).toBeDefined());
  return screen.queryByRole("status");
}

it.each(["1970-01-01T09:00:00", "2000-01-01T09:00:00", "2099-06-01T09:00:00"])(
  "says in both languages that the PC's clock is not believed (%s)",
  async (iso) => {
    changeLanguage("zh");
    expect((await shownAt(iso))?.textContent).toContain("可以照常工作，但请校正电脑的日期和时间");
    cleanup();
    changeLanguage("en");
    expect((await shownAt(iso))?.textContent).toContain("set the date and time right");
  },
);

it("says nothing while the clock is right", async () => {
  expect(await shownAt("2026-11-03T09:00:00")).toBeNull();
});
