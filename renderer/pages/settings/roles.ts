import type { ClerkRole } from "../../../shared/session/contract.ts";
import type { TextKey } from "../../app/text.ts";

/** Each role in the words of what it may do. */
export const roleWords: Readonly<Record<ClerkRole, TextKey>> = {
  reader: "settings.roleReader",
  clerk: "settings.roleClerk",
  keeper: "settings.roleKeeper",
};
