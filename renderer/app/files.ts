import { type FileKind, fileEndings, host, type Picked, type Target } from "../../shared/host/contract.ts";
import { chooseFolder } from "../ui/folders/chooseFolder.tsx";
import { clientOf } from "./client.ts";

/** Bytes sent to the worker at a time; a multiple of three, so that base64 pieces need no padding between. */
const piece = 3 * 256 * 1024;

const files = clientOf(host);

function base64(bytes: Uint8Array): string {
  let binary = "";
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}

/** Lets the page itself ask for files, where the host has no dialogs; none when the clerk gives up. */
function choose(accept: string, multiple = false): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = multiple;
  input.hidden = true;
  document.body.append(input);
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}

/** Hands a file that the page holds (chosen or dropped) to the worker, piece by piece. */
export async function uploadFile(file: File, onProgress?: (done: number, total: number) => void): Promise<Picked> {
  const { token } = await files.beginUpload({ name: file.name.slice(-200) });
  for (let at = 0; at < file.size; at += piece) {
    const bytes = new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
    await files.upload({ token, bytes: base64(bytes) });
    onProgress?.(Math.min(at + piece, file.size), file.size);
  }
  return { token, name: file.name, size: file.size };
}

/** Asks the clerk for a file; null when the clerk gives up. */
export async function pickFile(
  kind: FileKind,
  onProgress?: (done: number, total: number) => void,
): Promise<Picked | null> {
  const { dialogs } = await files.about({});
  if (dialogs) return files.pickFile({ kind });
  const [file] = await choose(fileEndings[kind].map((ending) => `.${ending}`).join(","));
  return file ? uploadFile(file, onProgress) : null;
}

/**
 * Asks for a folder with backups; where the page itself must ask, for the key file and the backups in it.
 * @returns tokens; none when the clerk gives up
 */
export async function pickBackups(): Promise<readonly string[]> {
  const { dialogs } = await files.about({});
  if (dialogs) {
    const folder = await files.pickFolder({});
    return folder ? [folder.token] : [];
  }
  const tokens: string[] = [];
  for (const file of await choose(".json,.db", true)) tokens.push((await uploadFile(file)).token);
  return tokens;
}

/** Asks for exchange files, several at once. None when the clerk gives up. */
export async function pickPackages(): Promise<readonly Picked[]> {
  const { dialogs } = await files.about({});
  if (dialogs) return files.pickFiles({ kind: "package" });
  const picked: Picked[] = [];
  for (const file of await choose(fileEndings.package.map((ending) => `.${ending}`).join(","), true))
    picked.push(await uploadFile(file));
  return picked;
}

/** Asks where to write a file; null when the clerk gives up. */
export async function saveTarget(suggestedName: string): Promise<Target | null> {
  const { dialogs } = await files.about({});
  return dialogs ? files.saveFile({ suggestedName }) : chooseFolder(suggestedName);
}

/** Asks for a folder; null when the clerk gives up. */
export async function pickFolder(): Promise<Target | null> {
  const { dialogs } = await files.about({});
  return dialogs ? files.pickFolder({}) : chooseFolder();
}

/** Shows a written file in the file manager. */
export const reveal = (token: string): Promise<null> => files.reveal({ token });
