import type { PackageProblem } from "../exchange/package.ts";
import type { Phrase } from "./text.ts";

/** One sentence for each reason why a sealed file is not read or made: what happened, and what to do. */
export const packages: Readonly<Record<PackageProblem, Phrase>> = {
  incomplete: [
    "文件不完整，可能没有拷贝完。请重新拷贝，或请对方重新制作。",
    "The file is not complete; it may not have been copied to the end. Copy it again, or ask for a new one.",
  ],
  altered: [
    "文件内容有改动或损坏，已拒绝。请重新拷贝，或请对方重新制作。",
    "The file was altered or is damaged, and was refused. Copy it again, or ask for a new one.",
  ],
  "not-ours": ["这不是本程序的交换文件。", "This is not an exchange file of this program."],
  "for-another": [
    "这个文件是给电脑“{{recipient}}”的，不是给本机的。",
    "This file is for the computer {{recipient}}, not for this one.",
  ],
  "unknown-sender": [
    "发出这个文件的电脑没有登记，已拒绝。它的校验码是 {{digits}}，请先核对并登记。",
    "The computer that sent this file is not enrolled; it was refused. Its check digits are {{digits}}: compare them and enrol it first.",
  ],
  "revoked-sender": [
    "发出这个文件的电脑已停用，已拒绝。它的校验码是 {{digits}}。",
    "The computer that sent this file has been revoked; it was refused. Its check digits are {{digits}}.",
  ],
  "outside-sender": [
    "发件单位属于另一个台账，只能移交住户，不能发来同步文件。已拒绝。",
    "The sending office keeps another register: it may hand over a household, but not send changes. Refused.",
  ],
  "newer-version": [
    "这个文件由更新版本的程序制作，请先升级程序。没有改动任何数据。",
    "This file was made by a newer version. Update the program first. Nothing was changed.",
  ],
  "other-register": ["这个文件属于另一个台账，已拒绝。", "This file belongs to another register and was refused."],
  "old-key": [
    "本机打不开这个文件：它是用本机没有（或早已销毁）的密钥封装的。请先给对方发一份文件（对方属于别的台账时，给它本机现在的名片），再请它重新制作。",
    "This computer cannot open the file: it was sealed for a key that is not here, or was destroyed long ago. Give its sender a file (one of another register: this computer's present card), then ask for a new one.",
  ],
  mismatch: [
    "文件内外所写的收发电脑不一致，已拒绝。请告诉发件的单位。",
    "The file names other computers inside than outside and was refused. Tell the sending office.",
  ],
  section: [
    "文件中有一部分与目录不符，没有读入。请对方重新制作。",
    "A part of the file is not as its index says and was not read. Ask for a new file.",
  ],
  "too-big": [
    "文件超过允许的大小，已拒绝。请对方分几个村(居)制作。",
    "The file is larger than allowed and was refused. Ask for fewer villages in one file.",
  ],
  "too-many": ["文件的收件人或部分太多，已拒绝。", "The file has too many recipients or parts and was refused."],
  "no-zstd": [
    "本机的程序缺少压缩功能（zstd），不能交换文件。请安装完整的新版本。",
    "The program on this computer lacks compression (zstd) and cannot exchange files. Install a complete new version.",
  ],
  "no-suite": [
    "本机的加密自检没有通过，不能交换文件。请安装完整的新版本。",
    "Sealing failed its self-test on this computer, so files cannot be exchanged. Install a complete new version.",
  ],
  "not-same": [
    "读回的文件与写入的不同，U盘可能有故障。请换一个U盘重试。",
    "What was read back differs from what was written; the stick may be failing. Use another one and try again.",
  ],
  move: [
    "这是另一个台账移交来的一户。请在“交换”“接收”中选择这个文件，查看后登记。",
    "It holds a household handed over from another register. Choose it under Exchange, Take, look at it and list it there.",
  ],
  "not-a-move": ["这个文件里没有移交的户。", "No household is handed over in this file."],
  "taken-over": ["这一户已经接收过，没有重复登记。", "This household was taken over before; it was not listed twice."],
};
