import { Text } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";
import { isComposing } from "../../../app/keys.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { fieldWords, recordWords } from "../../../ui/cellWords.ts";
import { useWhen } from "../../../ui/when.ts";
import styles from "./ConflictsTab.module.css";
import { useSideWords } from "./sideWords.ts";
import { type Conflicts, keyOf } from "./useConflicts.ts";

interface Props {
  readonly conflicts: Conflicts;
  readonly chosen: Conflict;
  /** A number key was pressed; 0 is the first value. */
  readonly onNumber: (place: number) => void;
  readonly onOpen: () => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
};

const householdKey = ({ step, village, householdUid, record, uid }: Conflict): string =>
  `${step} ${village ?? ""} ${householdUid ?? `${record} ${uid}`}`;

/** Neighbours of one household of one taking. */
function groupsOf(rows: readonly Conflict[]): Conflict[][] {
  const groups: Conflict[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && householdKey(last[0]!) === householdKey(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function TakingHead({ step, takings }: { readonly step: number; readonly takings: Conflicts["takings"] }) {
  const t = useText();
  const when = useWhen();
  const taking = takings.find((one) => one.step === step);
  if (!taking) return null;
  return (
    <div className={styles["taking"]} role="presentation">
      {t("conflicts.taking", { device: taking.device, when: when(taking.at) })}
    </div>
  );
}

function Option({ id, row, chosen, choose }: { id: string; row: Conflict; chosen: boolean; choose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const words = useSideWords();
  const about = row.record === "household" ? "" : `${recordWords(row.record, language)} ${row.row} · `;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list itself hears the keys
    <div id={id} role="option" tabIndex={-1} aria-selected={chosen} className={styles["cell"]} onClick={choose}>
      <Text>
        {about}
        {fieldWords(row.record, row.field, language)}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {row.sides.map((side) => words(row, side) || t("taking.blank")).join(" / ")}
      </Text>
    </div>
  );
}

/** What a group is called: its household, or the row itself where it belongs to none. */
function useGroupWords() {
  const t = useText();
  const language = useLanguage();
  return ({ village, household, record, row }: Conflict): string => {
    const where = village ?? t("taking.office");
    if (household !== "") return t("conflicts.ofHousehold", { village: where, no: household });
    return [where, recordWords(record, language), row].filter(Boolean).join(" ");
  };
}

/** The cells that wait, by taking and household. Arrows move, numbers decide, Enter opens. */
export function ConflictList({ conflicts: { rows, choose, takings }, chosen, onNumber, onOpen }: Props) {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const wordsOf = useGroupWords();
  const current = keyOf(chosen);
  useEffect(() => {
    // Not while a clerk walks along the tabs.
    if (document.activeElement?.getAttribute("role") !== "tab") box.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    box.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moves[event.key];
    const number = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null;
    if (!to && number === null && event.key !== "Enter") return;
    event.preventDefault();
    if (number !== null) onNumber(number);
    else if (!to) onOpen();
    else choose(keyOf(rows[to(rows.indexOf(chosen), rows.length - 1)] ?? chosen));
  };
  const groups = groupsOf(rows);
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      className={styles["list"]}
      aria-label={t("conflicts.list")}
      aria-activedescendant={`${id}-${current}`}
      onKeyDown={press}
    >
      {groups.map((group, at) => {
        const [first] = group as [Conflict];
        const label = wordsOf(first);
        return (
          <div key={keyOf(first)} role="group" aria-label={label}>
            {groups[at - 1]?.[0]?.step === first.step ? null : <TakingHead step={first.step} takings={takings} />}
            <div className={styles["household"]} role="presentation">
              {label}
            </div>
            {group.map((row) => (
              <Option
                key={keyOf(row)}
                id={`${id}-${keyOf(row)}`}
                row={row}
                chosen={keyOf(row) === current}
                choose={() => choose(keyOf(row))}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
