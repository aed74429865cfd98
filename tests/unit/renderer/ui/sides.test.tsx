import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { changeSides } from "../../../../renderer/ui/sides.ts";

/** A list at the left; at the right a sheet whose rows are still being read. */
function page() {
  render(
    <div data-testid="page" onKeyDownCapture={changeSides}>
      <section>
        <button type="button">list</button>
      </section>
      <section data-testid="side">
        <h2>members</h2>
      </section>
    </div>,
  );
  screen.getByText("list").focus();
  fireEvent.keyDown(screen.getByText("list"), { key: "F6" });
}

/** The rows come; what was changed in a page is told a moment later. */
async function rowsCome(): Promise<HTMLElement> {
  const cell = document.createElement("div");
  cell.className = "ag-cell";
  cell.tabIndex = -1;
  screen.getByTestId("side").append(cell);
  await Promise.resolve();
  return cell;
}

test("F6 to a sheet that is still being read goes to its first cell as soon as there is one", async () => {
  page();
  const cell = await rowsCome();
  expect(document.activeElement).toBe(cell);
});

test("F6 takes the keys from nothing that the clerk went to meanwhile", async () => {
  page();
  const elsewhere = document.createElement("input");
  screen.getByTestId("page").append(elsewhere);
  elsewhere.focus();
  await rowsCome();
  expect(document.activeElement).toBe(elsewhere);
});
