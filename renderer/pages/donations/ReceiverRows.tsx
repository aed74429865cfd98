import { type KeyboardEvent, useRef, useState } from "react";
import { numberText } from "../../../shared/records/numbers.ts";
import { isComposing } from "../../app/keys.ts";
import { useText } from "../../app/text.ts";
import styles from "./Distribute.module.css";
import { qtyOf, type Receiver } from "./receivers.ts";
import type { Distributing } from "./useDistributing.ts";

interface RowProps {
  readonly row: Receiver;
  readonly place: number;
  readonly qty: string | undefined;
  /** The one row that Tab reaches; arrows go from row to row. */
  readonly active: boolean;
  readonly distributing: Distributing;
}

const quantity = { kind: "decimal", places: 2 } as const;

function Row({ row, place, qty, active, distributing }: RowProps) {
  const t = useText();
  const { uid, householdNo, head, houseName, personCount, given } = row;
  const name = [householdNo, head].filter(Boolean).join(" ");
  const tab = active ? 0 : -1;
  return (
    <tr data-place={place}>
      <td>
        <input
          type="checkbox"
          className={styles["tick"]}
          aria-label={name}
          tabIndex={tab}
          checked={qty !== undefined}
          onChange={() => distributing.tick(uid)}
        />
      </td>
      <td>{householdNo}</td>
      <td>{head}</td>
      <td>{houseName}</td>
      <td className={styles["number"]}>{personCount}</td>
      <td className={styles["number"]}>{given > 0 ? numberText(given, quantity) : ""}</td>
      <td className={styles["number"]}>
        <input
          className={styles["qty"]}
          aria-label={t("donations.qtyOf", { name })}
          aria-invalid={qty !== undefined && qtyOf(qty) === null}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          tabIndex={tab}
          value={qty ?? ""}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) =>
            distributing.put(uid, event.currentTarget.value === "" ? null : event.currentTarget.value)
          }
        />
      </td>
    </tr>
  );
}

/** Goes to the field of the same column in the row so many further on. */
function go(event: KeyboardEvent<HTMLElement>, step: number, rows: HTMLElement | null): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement)) return;
  const place = Number(field.closest("tr")?.dataset["place"]);
  const row = rows?.querySelector(`tr[data-place="${place + step}"]`);
  row
    ?.querySelector<HTMLInputElement>(field.type === "checkbox" ? 'input[type="checkbox"]' : "input:not([type])")
    ?.focus();
}

function Head({ distributing }: { readonly distributing: Distributing }) {
  const t = useText();
  return (
    <thead>
      <tr>
        <th>
          <input
            type="checkbox"
            className={styles["tick"]}
            aria-label={t("donations.tickAll")}
            checked={distributing.isAll}
            onChange={distributing.tickAll}
          />
        </th>
        <th>{t("donations.householdNo")}</th>
        <th>{t("households.head")}</th>
        <th>{t("donations.houseName")}</th>
        <th className={styles["number"]}>{t("donations.people")}</th>
        <th className={styles["number"]}>{t("donations.hadAlready")}</th>
        <th className={styles["number"]}>{t("donations.qtyNow")}</th>
      </tr>
    </thead>
  );
}

/** The households of the donation's village: Space ticks, arrows and Enter go from row to row, digits are the quantity. */
export function ReceiverRows({ distributing }: { readonly distributing: Distributing }) {
  const t = useText();
  const rows = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const { shown, typed } = distributing;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(event, step, rows.current);
  };
  return (
    <div className={styles["scroll"]} data-receivers>
      <table className={styles["rows"]} aria-label={t("donations.households")}>
        <Head distributing={distributing} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of its fields */}
        <tbody
          ref={rows}
          onKeyDown={press}
          onFocus={(event) => setActive(Number(event.target.closest("tr")?.dataset["place"] ?? 0))}
        >
          {shown.map((row, place) => (
            <Row
              key={row.uid}
              row={row}
              place={place}
              qty={typed.get(row.uid)}
              active={place === Math.min(active, shown.length - 1)}
              distributing={distributing}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <div className={styles["none"]}>{t("books.nothing")}</div> : null}
    </div>
  );
}
