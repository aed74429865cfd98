import { phrases } from "./text.ts";

/** Choosing a folder or a place to save, where the system has no window for it. */
export const folders = phrases({
  chooseTitle: ["选择文件夹", "Choose a folder"],
  saveTitle: ["保存到", "Save to"],
  start: ["U盘和常用文件夹", "Sticks and usual folders"],
  list: ["文件夹", "Folders"],
  places: ["U盘和常用文件夹…", "Sticks and usual folders…"],
  up: ["上一级", "One folder up"],
  inside: ["这里没有文件夹。", "There are no folders here."],
  gone: ["这个文件夹打不开了，U盘可能已经拔出。", "This folder cannot be opened. The stick may be gone."],
  fileName: ["文件名", "File name"],
  take: ["选这个文件夹", "Take this folder"],
  save: ["保存到这里", "Save here"],
  keys: ["上下键移动，回车打开，退格键回到上一级。", "Arrow keys move, Enter opens, Backspace goes one folder up."],
  removable: ["U盘 {{name}}", "Stick {{name}}"],
  drive: ["磁盘 {{name}}", "Disk {{name}}"],
  home: ["我的文件夹", "My folder"],
  desktop: ["桌面", "Desktop"],
  documents: ["文档", "Documents"],
  downloads: ["下载", "Downloads"],
});
