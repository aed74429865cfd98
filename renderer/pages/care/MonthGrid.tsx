import type { KeyboardEvent } from "react";
import type { MonthRow } from "../../../shared/care/contract.ts";
import { careCase } from "../../../shared/care/record.ts";
import { needs } from "../../../shared/records/services.ts";
import { isComposing } from "../../app/keys.ts";
import { useLabel, useText } from "../../app/text.ts";
import { cellAfterKey, cellKey, servicesOf, storedCount, type Typed } from "./counts.ts";
import styles from "./MonthGrid.module.css";

interface Props {
  readonly rows: readonly MonthRow[];
  readonly typed: Typed;
  readonly wrong: ReadonlySet<string>;
  readonly onType: (key: string, text: string) => void;
}

/** A village's counts of a month: one line for each person, one column for each service. */
export function MonthGrid({ rows, typed, wrong, onType }: Props) {
  const t = useText();
  const label = useLabel();
  const services = servicesOf(rows);
  const go = (event: KeyboardEvent<HTMLInputElement>, at: readonly [number, number]) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const next = cellAfterKey(at, event.key, [rows.length, services.length]);
    if (event.key === "Enter" || next) event.preventDefault();
    if (!next) return;
    const table = event.currentTarget.closest("table");
    const cell = table?.querySelector<HTMLInputElement>(`[data-cell="${next[0]} ${next[1]}"]`);
    cell?.focus();
    cell?.select();
  };
  return (
    <table className={styles["grid"]}>
      <thead>
        <tr>
          <th scope="col">{label(careCase.fields.memberId)}</th>
          {services.map((service) => (
            <th key={service} scope="col">
              {label(needs[service])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.caseId}>
            <th scope="row">
              {row.householdNo} {row.name}
              {row.endOn ? <small> {t("care.endedIn", { date: row.endOn })}</small> : null}
            </th>
            {services.map((service, j) => {
              const key = cellKey(row.caseId, service);
              return (
                <td key={service} data-needed={row.needs.split(" ").includes(service) ? "" : undefined}>
                  <input
                    data-cell={`${i} ${j}`}
                    {...(i + j === 0 ? { "data-autofocus": "" } : {})}
                    inputMode="numeric"
                    maxLength={4}
                    autoComplete="off"
                    aria-label={t("care.cell", { name: row.name, service: label(needs[service]) })}
                    aria-invalid={wrong.has(key) || undefined}
                    value={typed[key] ?? storedCount(row, service) ?? ""}
                    onChange={(event) => onType(key, event.currentTarget.value)}
                    onKeyDown={(event) => go(event, [i, j])}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
