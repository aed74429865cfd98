/** What a process that is to be killed does. */
export const tasks = ["take", "give", "erase"] as const;
export type Task = (typeof tasks)[number];

/** From when the time to the kill counts: the beginning of the work, or the writing of villages or of the file. */
export type From = "beginning" | "writing";

export interface Orders {
  readonly task: Task;
  /** Of the register, and its data key in hexadecimal. */
  readonly folder: string;
  readonly key: string;
  /** The program's own files. */
  readonly resources: string;
  readonly from: From;
  /** Milliseconds from then to the kill; null: not before the end of the work. */
  readonly after: number | null;
  /** Households of a village that no file touches. */
  readonly own: readonly string[];
  /** The file to be taken. */
  readonly file: string;
  /** Where files are given, and to whom. */
  readonly stick: string;
  readonly recipient: string;
  /** To be erased, one after another. */
  readonly households: readonly { readonly uid: string; readonly householdNo: string }[];
}
