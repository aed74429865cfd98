import type { Cell } from "../records/fields.ts";
import type { Body, BodyRow } from "./body.ts";
import type { Target } from "./headings.ts";
import type { Cells, Remark, RemarkCode } from "./incoming.ts";
import { type SlotPlace } from "./slotPlaces.ts";
/** Reads the rows of a body by target, collecting what could not be read. */
export declare class Rows {
  #private;
  readonly body: Body;
  readonly remarks: Remark[];
  constructor(body: Body);
  get states(): ReadonlySet<Target>;
  has(target: Target): boolean;
  note(at: number, code: RemarkCode, target?: Target, position?: number | undefined): void;
  /** The text of a target's first column in a row. */
  text(row: BodyRow, target: Target): string;
  /** The texts of all columns of a target, left to right. */
  texts(row: BodyRow, target: Target): string[];
  /** Why the cell's text is not used. */
  refusal(row: BodyRow, target: Target, position?: number | undefined): RemarkCode | null;
  /** Fields of the person that a cell names. */
  named(row: BodyRow, target: Target): Readonly<Record<string, string | null>>;
  /** People in columns of their own: where the name of each stands, and the facts beside it. */
  get slots(): readonly SlotPlace[];
  /** The value of a cell; null with a remark where it cannot be read. */
  value(row: BodyRow, target: Target, position?: number | undefined): Cell;
  /** Values of several targets of one record, by field name. */
  cells(row: BodyRow, wanted: readonly Target[]): Cells;
}
