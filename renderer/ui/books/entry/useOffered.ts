import { useEffect, useRef } from "react";
import type { EntryInputProps } from "./plan.ts";

/**
 * Offers a value for a field, and each later one in its place, until the clerk types another.
 * @param wanted undefined while there is none
 */
export function useOffered({ name, typed, offer }: EntryInputProps, wanted: string | undefined): void {
  const offered = useRef("");
  const value = typed[name] ?? "";
  useEffect(() => {
    if (wanted === undefined || wanted === offered.current) return;
    if (value === "" || value === offered.current) offer(name, wanted);
    offered.current = wanted;
  }, [wanted, value, name, offer]);
}
