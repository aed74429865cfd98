/** A dot names one commit: segment index * 2^20 + sequence number, safe as a JavaScript integer. */
export type Dot = number;

export const commitsPerSegment = 2 ** 20;

export const dotOf = (segment: number, sequence: number): Dot => segment * commitsPerSegment + sequence;
export const segmentOf = (dot: Dot): number => Math.floor(dot / commitsPerSegment);
export const sequenceOf = (dot: Dot): number => dot % commitsPerSegment;

/** Versions of fields changed since a row was created. */
export type FieldDots = Readonly<Record<string, Dot>>;

export const parseDots = (vx: string | null): Record<string, Dot> =>
  vx === null ? {} : (JSON.parse(vx) as Record<string, Dot>);

export const writeDots = (dots: FieldDots): string | null =>
  Object.keys(dots).length === 0 ? null : JSON.stringify(dots);
