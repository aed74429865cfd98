import path, { type PlatformPath } from "node:path";

/**
 * Whether a path is this folder or lies somewhere in it. On Windows there is no way from one drive to another, and
 * the path "between" them is the whole path of the second.
 */
export function isWithin(folder: string, one: string, { relative, isAbsolute, sep }: PlatformPath = path): boolean {
  const way = relative(folder, one);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
