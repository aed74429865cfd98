import { besideEachOther } from "./hostile/besideEachOther.ts";
import { headingRows, tallHeadings } from "./hostile/headingRows.ts";
import { type Layout, restart } from "./hostile/layout.ts";
import { oddBlocks } from "./hostile/oddBlocks.ts";
import { peopleInColumns } from "./hostile/peopleInColumns.ts";
import { severalVillages } from "./hostile/severalVillages.ts";
import { writings } from "./hostile/writings.ts";

export type { Layout };

/** All of them, made the same each time. */
export function hostileLayouts(): Layout[] {
  restart();
  return [
    ...headingRows(),
    ...tallHeadings(),
    ...severalVillages(),
    ...besideEachOther(),
    ...peopleInColumns(),
    ...oddBlocks(),
    ...writings(),
  ];
}
