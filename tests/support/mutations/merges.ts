import { engine } from "../../../electron/database/exchange/incoming.ts";
import { type Merge, mergeField } from "../../../shared/changes/merge.ts";
import type { Mutation } from "./mutation.ts";

const withMerge = (name: string, merge: Merge): Mutation => ({ name, engine: { ...engine, merge } });

/** Merges of one field as a hasty programmer would write them. */
export const brokenMerges: readonly Mutation[] = [
  withMerge("the later stamp wins", (local, remote) =>
    [...local, ...remote].toSorted((a, b) => b.stamp - a.stamp || b.dot - a.dot).slice(0, 1),
  ),
  withMerge("second values are forgotten", (local, remote, sight) => mergeField(local, remote, sight).slice(0, 1)),
  withMerge("what is here always stays", (local, remote) => (local.length > 0 ? local : remote)),
  withMerge("what comes always wins", (local, remote) => (remote.length > 0 ? remote : local)),
  withMerge("values that were overwritten stay beside the new one", (local, remote, sight) => {
    const both = [...mergeField(local, remote, sight), ...local, ...remote];
    return [...new Map(both.toReversed().map((version) => [version.dot, version])).values()].toReversed();
  }),
  withMerge("each PC shows its own value first", (local, remote, sight) => {
    const merged = mergeField(local, remote, sight);
    const own = merged.filter(({ dot }) => local.some((version) => version.dot === dot));
    return [...own, ...merged.filter((version) => !own.includes(version))];
  }),
];
