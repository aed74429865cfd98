import { type Query, useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";

const offering = { predicate: ({ meta }: Query) => meta?.["offers"] === true };

/**
 * Runs a thing once nothing is being read that will be offered for a field, at once where nothing is: Enter that comes
 * before the number of a receipt saves with the number, instead of asking for it.
 * @param run called with what was wished last
 * @returns the way to wish it, and whether a wish waits
 */
export function useAfterOffers<T>(run: (wish: T) => void) {
  const client = useQueryClient();
  const reading = useIsFetching(offering) > 0;
  const [wish, setWish] = useState<{ readonly of: T } | null>(null);
  const fulfil = useEffectEvent(run);
  useEffect(() => {
    if (wish === null || reading) return;
    // What was read reaches its field in the effects of this drawing; a moment later the field has it.
    const soon = setTimeout(() => {
      setWish(null);
      fulfil(wish.of);
    });
    return () => clearTimeout(soon);
  }, [wish, reading]);
  // What has just been read is drawn a moment later, and what has just been asked for as well: either one is waited for.
  const after = (of: T) => (reading || client.isFetching(offering) > 0 ? setWish({ of }) : run(of));
  return { after, waits: wish !== null };
}
