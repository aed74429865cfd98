import type { Target } from "../../../shared/host/contract.ts";
import { pickFolder } from "../../app/files.ts";

/** Where the last file was written or read; a stick mostly stays the same for a day. */
let last: Target | null = null;

export const lastPlace = (): Target | null => last;

/** Asks for the stick or folder, and remembers it while the program runs. */
export async function choosePlace(): Promise<Target | null> {
  const chosen = await pickFolder();
  if (chosen) last = chosen;
  return chosen;
}
