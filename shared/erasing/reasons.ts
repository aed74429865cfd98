import { codes } from "../records/codes.ts";

/** Why a person or household is erased: closed codes, never words, since the list travels and stays for ever. */
export const erasureReasons = codes({
  request: ["本人要求", "Asked for by the person"],
  expired: ["保存期满", "Kept as long as allowed"],
  moved: ["转出已满期限", "Moved away, and the time is over"],
  mistake: ["登记错误", "Entered by mistake"],
});
export type ErasureReason = keyof typeof erasureReasons;
