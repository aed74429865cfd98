import type { ReactNode } from "react";
import styles from "./Facts.module.css";

interface Props {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** Labels with their values; what is not known is left out. */
export function Facts({ facts }: Props) {
  const known = facts.filter(([, value]) => value !== null && value !== "" && value !== undefined);
  return (
    <dl className={styles["facts"]}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
