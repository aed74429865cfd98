import { z } from "zod";
import { command, defineContract, query } from "../rpc/contract.ts";

/** What a clerk can be asked for, and how the names of such files end. */
export const fileEndings = {
  spreadsheet: ["xlsx", "xls", "csv", "tsv", "txt"],
  template: ["docx", "xlsx", "html"],
  package: ["hbsync", "hbmove", "hbreport"],
  card: ["hbcard"],
  backup: ["db"],
} as const;
export type FileKind = keyof typeof fileEndings;

const kinds = Object.keys(fileEndings) as FileKind[];

/** A file that the clerk chose; the page knows it by token, never by path. */
export const Picked = z.strictObject({ token: z.string(), name: z.string(), size: z.int() });
export type Picked = z.infer<typeof Picked>;

/** Where a file will be written; `shown` is the place in words a clerk can find again. */
export const Target = z.strictObject({ token: z.string(), name: z.string(), shown: z.string() });
export type Target = z.infer<typeof Target>;

export const placeKinds = ["removable", "drive", "home", "desktop", "documents", "downloads", "folder"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A folder by name; its token lists it and takes it, and opens no file. */
export const Place = z.strictObject({ token: z.string(), name: z.string(), kind: z.enum(placeKinds) });
export type Place = z.infer<typeof Place>;

export const Folder = z.strictObject({
  token: z.string(),
  shown: z.string(),
  parent: z.string().nullable(),
  folders: z.array(Place),
});
export type Folder = z.infer<typeof Folder>;

/** What the surroundings do. Answered by the app itself, before sign-in too; no service sees it. */
export const host = defineContract("host", {
  about: query(
    "Which host this is, and whether it has native file dialogs",
    {},
    z.strictObject({ host: z.enum(["electron", "chromium", "terminal"]), dialogs: z.boolean(), version: z.string() }),
    { role: "anyone" },
  ),
  pickFile: command("Asks the clerk for a file", { kind: z.enum(kinds) }, Picked.nullable(), { role: "anyone" }),
  pickFiles: command("Asks the clerk for files, several at once", { kind: z.enum(kinds) }, z.array(Picked), {
    role: "anyone",
  }),
  beginUpload: command(
    "Starts a file that the page itself reads",
    { name: z.string().max(200) },
    z.strictObject({ token: z.string() }),
    {
      role: "anyone",
    },
  ),
  upload: command(
    "Adds base64 bytes to it",
    { token: z.string(), bytes: z.string() },
    z.strictObject({ size: z.int() }),
    {
      role: "anyone",
      errors: ["too-big", "disk-full", "not-found"],
    },
  ),
  saveFile: command("Asks where to write a file", { suggestedName: z.string().max(200) }, Target.nullable(), {
    role: "anyone",
  }),
  pickFolder: command("Asks for a folder", {}, Target.nullable(), { role: "anyone" }),
  places: query(
    "Where a search for a folder starts, removable drives first, on a host without dialogs",
    {},
    z.strictObject({ places: z.array(Place), downloads: z.string() }),
    { role: "anyone", errors: ["forbidden"] },
  ),
  folder: query("Folders inside a listed folder: names only, never files", { token: z.string() }, Folder, {
    role: "anyone",
    errors: ["forbidden", "not-found"],
  }),
  takeFolder: command("Takes a listed folder", { token: z.string() }, Target, {
    role: "anyone",
    errors: ["forbidden", "not-found"],
  }),
  saveInto: command(
    "Names a new file in a listed folder; where the name is taken it gets a number",
    { token: z.string(), name: z.string().trim().min(1).max(200) },
    Target,
    { role: "anyone", errors: ["forbidden", "not-found"] },
  ),
  reveal: command("Shows a written file in the file manager", { token: z.string() }, z.null(), { role: "anyone" }),
  print: command("Opens the system print dialog on a prepared print job", { token: z.string() }, z.null(), {
    role: "anyone",
    errors: ["not-found"],
  }),
  quit: command("Closes the program", {}, z.null(), { role: "anyone" }),
});
