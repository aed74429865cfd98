import { UnstyledButton } from "@mantine/core";
import type { DueRow } from "../../../../shared/dues/contract.ts";
import { useText } from "../../../app/text.ts";
import { useOpenRow } from "../../../ui/rowPlace.ts";
import styles from "./Dues.module.css";

/** What needs doing, line by line; each opens the row that it is about. */
export function DueRows({ rows }: { readonly rows: readonly DueRow[] }) {
  const t = useText();
  const open = useOpenRow();
  return (
    <ul className={styles["rows"]}>
      {rows.map((row) => {
        const { kind, record, uid, villageName, about, person, day } = row;
        return (
          <li key={`${kind} ${uid} ${day ?? ""}`}>
            <UnstyledButton className={styles["row"] ?? ""} onClick={() => open(record, uid)}>
              <span className={styles["day"]}>{day ?? "—"}</span>
              <span>{t(`dues.${kind}`)}</span>
              <span>{[villageName, about, person].filter(Boolean).join(" ")}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
