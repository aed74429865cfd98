import type { ReactNode } from "react";
import styles from "./Side.module.css";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** What belongs to the row chosen at the left; scrolls by itself, by keyboard too. */
export function Side({ label, children }: Props) {
  return (
    <section className={styles["side"]} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
