import { phrases } from "./text.ts";

/** Computers that share a register. */
export const devices = phrases({
  title: ["电脑", "Devices"],
  cardTitle: ["电脑名片", "Device card"],
  office: ["单位", "Office"],
  name: ["电脑名称", "Device name"],
  fingerprint: ["校验码", "Fingerprint"],
  madeOn: ["日期", "Date"],
  qr: ["电脑名片的二维码", "QR code of the device card"],
  cardUse: [
    "把名片文件（或本页二维码）交给管理台账的电脑。登记前，双方当面或通过电话核对校验码：六组数字必须完全相同。名片里没有居民信息，也不能用来打开台账。",
    "Hand the card's file, or this QR code, to the device that keeps the register. Before it is enrolled, both sides compare the fingerprint face to face or by telephone: all six groups must be the same. A card holds nothing about residents and opens nothing.",
  ],
  comparedBy: ["核对人（签字）", "Compared by (signature)"],
  comparedOn: ["核对日期", "Compared on"],
  "why-not-ruling": [
    "本机不能登记、停用或改名其他电脑。请在管理全部村(居)的电脑上操作。",
    "this computer cannot enrol, revoke or rename others. Do it on a device that has all villages.",
  ],
  "why-not-card": [
    "这不是电脑名片，或文件不完整。请重新保存名片，再读一次。",
    "this is not a device card, or it is not complete. Save the card again and read it once more.",
  ],
  "why-bad-card": [
    "名片内容有改动，签名对不上，已拒绝。请在那台电脑上重新保存名片。",
    "the card was altered: its signature does not fit. Save it again on that computer.",
  ],
  "why-own-card": ["这是本机自己的名片。", "this is the card of this computer itself."],
  "why-stopped": [
    "“{{name}}”已经停用，不能再用这张名片。请在那台电脑上重新设立名称和密钥，再用新名片登记。",
    "“{{name}}” is revoked and its card cannot be used again. Give that computer a new name and keys, and enrol its new card.",
  ],
  "why-same-name": [
    "名单里已有同一编号、不同密钥的电脑，已拒绝。请在那台电脑上重新设立名称和密钥。",
    "the list has a device of the same id with other keys; refused. Give that computer a new name and keys.",
  ],
  "why-has-data": [
    "本机的台账里已有内容，不能加入别的台账。请先导出需要的花名册，在本机另设一个空台账加入，再导入。",
    "the register on this computer is not empty, so it cannot join another one. Export the lists you need, start with an empty register, join, and import them.",
  ],
  "why-not-invited": [
    "文件里的电脑名单没有本机，或发件电脑与核对过的不同。请把本机名片交给对方登记，再取一份新文件。",
    "its list of devices does not hold this computer, or the sender is not the one compared. Hand this computer's card over to be enrolled, and fetch a new file.",
  ],
  "why-unknown-sheet": [
    "名单里没有这份恢复单。请由另一台电脑用本机名片登记。",
    "the list does not know this recovery sheet. Let another device enrol this computer by its card.",
  ],
});
