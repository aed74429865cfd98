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
  device: ["电脑登记没有完成：{{why}}", "The computer was not enrolled or changed: {{why}}"],
  "disk-error": [
    "磁盘读写失败，没有改动任何数据。U盘可能已拔出，或磁盘有故障。请插好后重试。",
    "The disk could not be read or written; nothing was changed. The stick may have been pulled, or the disk is failing. Check it and try again.",
  ],
  "disk-full": [
    "磁盘空间不足，没有改动任何数据。请腾出空间后重试。",
    "The disk is full. Nothing was changed. Free some space and try again.",
  ],
  "first-passphrase": ["请先设置您自己的口令。", "Choose your own passphrase first."],
  forbidden: ["您的角色不能做这件事，请找管理员。", "Your role does not allow this. Ask a keeper."],
  "in-use": ["文件正被另一个程序使用，请先在那里关闭它。", "Another program is using the file. Close it there first."],
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
  "not-writable": [
    "这个位置不能写入，请换一个文件夹，或取消U盘的写保护。",
    "This place cannot be written to. Choose another folder, or take off the stick's write protection.",
  ],
  "nothing-to-undo": ["没有可以撤销的步骤。", "There is no step to undo."],
  package: ["交换文件不能用：{{why}}", "The exchange file cannot be used: {{why}}"],
  "place-gone": [
    "找不到这个文件或文件夹，U盘可能已拔出。请插好或重新选择。",
    "The file or folder is gone; a stick may have been pulled. Put it in again, or choose anew.",
  ],
  "removable-drive": [
    "台账不能放在U盘等可移动磁盘上，请选择本机磁盘。",
    "A register cannot be kept on a removable drive. Choose a disk of this computer.",
  ],
  rule: ["这样改会违反规则：{{rules}}", "This would break a rule: {{rules}}"],
  stale: ["这条记录刚被改过，请看最新内容后再改。", "This record was just changed. Look at it again, then edit."],
  "too-big": ["文件太大，超过 {{limit}}。", "The file is too big; the limit is {{limit}}."],
  undecided: [
    "这一格有两个不同的值等待决定，请先在“不一致”中选定。",
    "Two different values of this cell wait for a decision. Decide under Conflicts first.",
  ],
  "unreadable-file": ["无法读取这个文件：{{why}}", "This file cannot be read: {{why}}"],
  "unsafe-file": ["这个文件的结构不安全，已拒绝打开。", "This file is built in an unsafe way and was refused."],
  wait: ["尝试次数过多，请等待 {{seconds}} 秒后再试。", "Too many attempts. Wait {{seconds}} seconds and try again."],
  "wrong-passphrase": ["口令不对。", "Wrong passphrase."],
};
