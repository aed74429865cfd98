import type { ReactNode } from "react";
import styles from "./Side.module.css";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** What belongs to the row chosen at the left; scrolls by itself, by keyboard too. */
export function Side({ label, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it must take the focus
    <section className={styles["side"]} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
