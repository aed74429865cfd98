import type { ErrorCode } from "../rpc/errors.ts";
import type { Phrase } from "./text.ts";

/** What a clerk reads for each error code: what happened, and what to do. */
export const errors: Readonly<Record<ErrorCode, Phrase>> = {
  "already-open": [
    "台账已在本机另一个窗口中打开，请先关闭那个窗口。",
    "The register is already open in another window on this computer. Close that window first.",
  ],
  cancelled: ["已取消，没有改动任何数据。", "Cancelled. Nothing was changed."],
  damaged: [
    "文件已损坏，不能使用。请重新拷贝，或从备份恢复。",
    "The file is damaged and cannot be used. Copy it again, or restore a backup.",
  ],
  depends: [
    "后来的改动依赖这一步，请先撤销“{{step}}”。",
    "A later change depends on this step. Undo “{{step}}” first.",
  ],
  "disk-full": [
    "磁盘空间不足，没有改动任何数据。请腾出空间后重试。",
    "The disk is full. Nothing was changed. Free some space and try again.",
  ],
  forbidden: ["您的角色不能做这件事，请找管理员。", "Your role does not allow this. Ask a keeper."],
  internal: [
    "程序出错，没有改动任何数据。请重试；若再出现，请记下编号 {{incident}}。",
    "Something went wrong; nothing was changed. Try again, and if it returns, note the number {{incident}}.",
  ],
  "invalid-input": ["内容不符合要求，请检查“{{field}}”。", "Something is not as required. Check “{{field}}”."],
  locked: ["已锁定，请重新登录。", "Locked. Sign in again."],
  "network-path": [
    "台账不能放在网络位置或同步文件夹中，请选择本机磁盘。",
    "A register cannot be kept on a network place or in a synced folder. Choose a disk of this computer.",
  ],
  "newer-version": [
    "此文件由更新版本的程序制作，请先升级程序。",
    "This was made by a newer version. Update the program first.",
  ],
  "no-browser": [
    "没有找到可用的浏览器，请安装 Chromium、Chrome 或 Edge。",
    "No browser was found. Install Chromium, Chrome or Edge.",
  ],
  "not-a-register": ["这个文件夹里没有台账。", "There is no register in this folder."],
  "not-found": ["找不到这条记录，可能已被删除。", "This record cannot be found. It may have been removed."],
  "nothing-to-undo": ["没有可以撤销的步骤。", "There is no step to undo."],
  "removable-drive": [
    "台账不能放在U盘等可移动磁盘上，请选择本机磁盘。",
    "A register cannot be kept on a removable drive. Choose a disk of this computer.",
  ],
  rule: ["这样改会违反规则：{{rules}}", "This would break a rule: {{rules}}"],
  stale: ["这条记录刚被改过，请看最新内容后再改。", "This record was just changed. Look at it again, then edit."],
  "too-big": ["文件太大，超过 {{limit}}。", "The file is too big; the limit is {{limit}}."],
  "unreadable-file": ["无法读取这个文件：{{why}}", "This file cannot be read: {{why}}"],
  "unsafe-file": ["这个文件的结构不安全，已拒绝打开。", "This file is built in an unsafe way and was refused."],
  wait: ["尝试次数过多，请等待 {{seconds}} 秒后再试。", "Too many attempts. Wait {{seconds}} seconds and try again."],
  "wrong-passphrase": ["口令不对。", "Wrong passphrase."],
};
