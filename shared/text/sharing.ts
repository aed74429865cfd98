import { phrases } from "./text.ts";

/** A folder through which files go and come by themselves. */
export const sharing = phrases({
  title: ["共用文件夹", "Shared folder"],
  hint: [
    "指定一个各电脑都能看到的文件夹，例如局域网共享盘，或由 Syncthing 同步的文件夹。登录后、关闭前和每隔几分钟，程序会自动收发。放在那里的都是封好的文件，台账本身始终只在本机。",
    "Name a folder that the PCs of the register can all see, such as one on a share, or one that Syncthing keeps in step. Files then go and come by themselves after sign-in, before closing and every few minutes. Only sealed files lie there; the register itself stays on this computer.",
  ],
  none: ["还没有指定文件夹", "No folder is named yet"],
  choose: ["选择文件夹…", "Choose a folder…"],
  change: ["换一个文件夹…", "Another folder…"],
  end: ["停用", "Stop using it"],
  now: ["现在收发", "Give and take now"],
  folder: ["文件夹", "Folder"],
  last: ["上次收发", "Last round"],
  notYet: ["本次登录后还没有收发", "None since this sign-in"],
  counts: ["发出 {{given}} 份，接收 {{taken}} 份", "Given {{given}}, taken {{taken}}"],
  quiet: ["没有新的内容", "Nothing new"],
  problems: ["没有接收的文件", "Files that were not taken"],
  unnamed: ["文件中的一部分", "A part of a file"],
  failed: ["没有完成：{{why}}", "Not completed: {{why}}"],
  onlyKeeper: ["由管理员指定文件夹。", "A keeper names the folder."],
});
