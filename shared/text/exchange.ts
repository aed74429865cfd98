import { phrases } from "./text.ts";

/** Giving and taking changes by file. */
export const exchange = phrases({
  title: ["交换", "Exchange"],
  give: ["发出", "Give"],
  take: ["接收", "Take"],
  history: ["往来记录", "Sent and received"],
  village: ["村(居)", "Village"],
  rows: ["行数", "Rows"],
  full: ["完整", "full"],
  delta: ["变更部分", "changes"],
  kindOfFile: ["内容", "Contents"],
  numberOf: ["第 {{no}} 号", "No. {{no}}"],
  office: ["办公室记录", "Office records"],

  "slipTitle-out-sync": ["数据文件发出单", "Slip of a file given"],
  "slipTitle-in-sync": ["数据文件接收单", "Slip of a file taken"],
  "slipTitle-out-receipt": ["收讫确认发出单", "Slip of a receipt given"],
  "slipTitle-in-receipt": ["收讫确认接收单", "Slip of a receipt taken"],
  "slipTitle-out-request": ["索取完整文件单", "Slip of a request given"],
  "slipTitle-in-request": ["索取完整文件接收单", "Slip of a request taken"],
  "slipTitle-out-move": ["户移交发出单", "Slip of a household handed over"],
  "slipTitle-in-move": ["户移交接收单", "Slip of a household taken over"],
  slipNo: ["编号", "Number"],
  slipTo: ["发往", "To"],
  slipFrom: ["来自", "From"],
  slipAt: ["时间", "Time"],
  slipClerk: ["经办", "Clerk"],
  slipId: ["文件标识", "File id"],
  slipHandedBy: ["交付人（签字）", "Handed over by (signature)"],
  slipReceivedBy: ["接收人（签字）", "Received by (signature)"],
  slipHint: [
    "文件已加密，只有收件电脑能打开。存储盘丢失时不会泄露内容，也不必重做：下一份文件会包含对方尚未确认的全部变更。",
    "The file is sealed; only the receiving PC can open it. If the stick is lost, nothing is disclosed and nothing must be redone: the next file holds everything not yet confirmed.",
  ],

  "count-new": ["新增", "New"],
  "count-changed": ["变更", "Changed"],
  "count-same": ["相同", "Same"],
  "count-conflicts": ["两边不同，待决定", "Differ, to decide"],
  "count-erased": ["按要求删除", "Erased"],
  "count-duplicates": ["可能重复的人", "Possibly the same person"],
  "count-broken": ["需要查看", "To look at"],
  "count-merged": ["两边各改一处，已合并", "Edited on both sides, merged"],
  "count-parked": ["等待缺少的文件", "Waiting for a missing file"],

  "why-gap": [
    "这份文件接在 {{device}} 的另一份文件之后，那份本机没有收到。请向 {{sender}} 索取完整文件。",
    "This file builds on another one from {{device}} that has not arrived here. Ask {{sender}} for a full file.",
  ],
  "why-writer-twice": [
    "电脑“{{device}}”的数据曾被还原到较早的状态，编号重复，这一部分没有接收。请在那台电脑上重新启动程序，再发一份完整文件。",
    "PC “{{device}}” went back to an earlier state while it ran, so numbers were used twice; this part was not taken. Start the program there anew and give a full file.",
  ],
  "why-unknown-device": [
    "其中有电脑“{{device}}”的变更，本机还不认识它。等收到登记它的名单后会自动接收。",
    "It holds changes of a PC ({{device}}) that is not enrolled here yet. They are taken by themselves once its enrolment arrives.",
  ],
  "why-revoked": [
    "其中有已停用电脑“{{device}}”在停用之后的变更，没有接收。",
    "It holds changes that PC “{{device}}” made after it was revoked. They were not taken.",
  ],
  "why-not-its-village": [
    "电脑“{{device}}”没有登记这个村，它的变更没有接收。",
    "PC “{{device}}” is not enrolled for this village. Its changes were not taken.",
  ],
  "why-damaged": ["这一部分已损坏，请让对方重新发出。", "This part is damaged. Have it given again."],
});
