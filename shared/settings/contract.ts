import { z } from "zod";
import { command, defineContract, query } from "../rpc/contract.ts";

/** What each clerk sets for oneself. */
export const ClerkSettings = z.strictObject({
  language: z.enum(["zh", "en"]),
  /** Pixels. */
  textSize: z.literal([14, 16, 18, 20]),
  /** Where Enter goes in a grid. */
  enterDirection: z.enum(["down", "right"]),
  /** Where Tab goes in a grid; Shift+Tab goes back. */
  tabDirection: z.enum(["right", "down"]),
  /** Plain cell editors for input methods that the sheet's own cannot serve, and lighter scrolling for slow PCs. */
  compatibility: z.boolean(),
});
export type ClerkSettings = z.infer<typeof ClerkSettings>;

/** What holds for the whole register. */
export const RegisterSettings = z.strictObject({
  idleMinutes: z.int().min(1).max(120),
  unitLabel: z.string().trim().min(1).max(12),
});
export type RegisterSettings = z.infer<typeof RegisterSettings>;

export const defaultClerkSettings: ClerkSettings = {
  language: "zh",
  textSize: 14,
  enterDirection: "down",
  tabDirection: "right",
  compatibility: false,
};
export const defaultRegisterSettings: RegisterSettings = { idleMinutes: 10, unitLabel: "互助小组" };

/** Which columns a grid shows, how wide and in what order, as the grid wrote it; no cell values. */
export const GridState = z.string().max(20_000);
const gridName = z.string().regex(/^[a-z][A-Za-z-]{0,39}$/);

/** Remembered matches of one spreadsheet layout: column heading -> field. */
export const ImportLayout = z.record(z.string().max(100), z.string().max(60));
export type ImportLayout = z.infer<typeof ImportLayout>;
const layoutId = z.string().regex(/^[0-9a-f]{16,64}$/);

export const settings = defineContract("settings", {
  get: query(
    "Settings of the clerk and of the register",
    {},
    z.strictObject({ clerk: ClerkSettings, register: RegisterSettings }),
  ),
  setClerk: command("Changes own settings", { values: ClerkSettings.partial() }, ClerkSettings, { role: "reader" }),
  setRegister: command(
    "Changes settings of the whole register",
    { values: RegisterSettings.partial() },
    RegisterSettings,
    { role: "keeper" },
  ),
  grid: query("How the clerk left a grid", { grid: gridName }, GridState.nullable()),
  setGrid: command("Remembers how the clerk left a grid", { grid: gridName, state: GridState.nullable() }, z.null(), {
    role: "reader",
  }),
  layout: query("How a spreadsheet of this layout was matched before", { layout: layoutId }, ImportLayout.nullable()),
  setLayout: command("Remembers how a spreadsheet was matched", { layout: layoutId, columns: ImportLayout }, z.null()),
});
