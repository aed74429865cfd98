import { useEffect, useState } from "react";

/** A part of the program that is not fetched before it is wanted. */
export interface Fetched<T> {
  readonly fetch: () => Promise<T>;
  /** The part; null while it is fetched. */
  readonly use: () => T | null;
}

/** React's own `lazy` would keep a part that is there already back for 300 ms. */
export function fetched<T>(load: () => Promise<T>): Fetched<T> {
  let there: T | null = null;
  const fetch = async () => {
    there ??= await load();
    return there;
  };
  const use = () => {
    const [part, setPart] = useState<T | null>(() => there);
    useEffect(() => {
      if (part !== null) return;
      fetch().then(
        (made) => setPart(() => made),
        // Thrown while rendering, so that the page says that it failed.
        (error: unknown) =>
          setPart(() => {
            throw error;
          }),
      );
    }, [part]);
    return part;
  };
  return { fetch, use };
}
