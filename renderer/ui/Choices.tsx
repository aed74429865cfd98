import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { isComposing } from "../app/keys.ts";
import styles from "./Choices.module.css";

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  readonly chosen: string | number;
  readonly onChoose: (item: T) => void;
  readonly children: (item: T) => ReactNode;
  /** Below the last choice, such as a button that reads more. */
  readonly after?: ReactNode;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
};

/** A list of which one is always chosen: arrows choose, Tab goes on. Beside it stand the details. */
export function Choices<T>({ label, items, keyOf, chosen, onChoose, children, after }: Props<T>) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(`[id="${id}-${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, id]);
  const move = (event: KeyboardEvent) => {
    const to = moves[event.key];
    if (!to || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    const at = items.findIndex((item) => keyOf(item) === chosen);
    const item = items[to(at, items.length - 1)];
    if (item) onChoose(item);
  };
  return (
    <div className={styles["choices"]}>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${id}-${chosen}`}
        onKeyDown={move}
      >
        {items.map((item) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list itself hears the keys
          <div
            key={keyOf(item)}
            id={`${id}-${keyOf(item)}`}
            role="option"
            tabIndex={-1}
            aria-selected={keyOf(item) === chosen}
            className={styles["choice"]}
            onClick={() => onChoose(item)}
          >
            {children(item)}
          </div>
        ))}
      </div>
      {after ? <div className={styles["after"]}>{after}</div> : null}
    </div>
  );
}
