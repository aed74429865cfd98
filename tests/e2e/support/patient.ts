import { expect as plain } from "@playwright/test";

/** How long a place is waited for, in milliseconds; a busy PC is slow to answer. */
export const patience = { timeout: 15_000 };

/** As patient in a PC's own process as in the run itself, whose configuration that process does not see. */
export const expect = plain.configure(patience);
