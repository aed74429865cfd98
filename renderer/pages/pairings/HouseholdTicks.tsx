import { Button, Group, Text, TextInput } from "@mantine/core";
import { IconSquare, IconSquareCheckFilled } from "@tabler/icons-react";
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from "react";
import type { HouseholdRow } from "../../../shared/households/contract.ts";
import { foldCase } from "../../../shared/records/listing.ts";
import { isComposing } from "../../app/keys.ts";
import { useText } from "../../app/text.ts";
import styles from "./Ticks.module.css";

interface Props {
  readonly rows: readonly HouseholdRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  /** The receipt number that a ticked household will have. */
  readonly receiptOf: (uid: string) => string | null;
}

interface LineProps {
  readonly id: string;
  readonly row: HouseholdRow;
  readonly ticked: boolean;
  readonly active: boolean;
  readonly receipt: string | null;
  readonly onToggle: (uid: string) => void;
}

/** One household; drawn anew only when its own tick, mark or number changes. */
const Line = memo(function Line({ id, row, ticked, active, receipt, onToggle }: LineProps) {
  const Sign = ticked ? IconSquareCheckFilled : IconSquare;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the keys and the focus
    <div
      id={id}
      role="option"
      aria-selected={ticked}
      data-active={active}
      className={styles["row"]}
      onClick={() => onToggle(row.uid)}
    >
      <Sign size="1.1rem" aria-hidden />
      <span>{row.householdNo}</span>
      <span>{row.headName}</span>
      <span>{[row.villageName, row.houseName].filter(Boolean).join(" ")}</span>
      <span className={styles["receipt"]}>{receipt}</span>
    </div>
  );
});

const narrowed = (rows: readonly HouseholdRow[], typed: string): readonly HouseholdRow[] => {
  const wanted = foldCase(typed.trim());
  if (wanted === "") return rows;
  return rows.filter((row) =>
    [row.householdNo, row.headName, row.houseName].some((cell) => foldCase(cell ?? "").includes(wanted)),
  );
};

function useTicks({ rows, ticked, onTick }: Props) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const shown = useMemo(() => narrowed(rows, typed), [rows, typed]);
  const active = Math.min(at, Math.max(0, shown.length - 1));
  const latest = useRef({ ticked, onTick });
  useEffect(() => {
    latest.current = { ticked, onTick };
  });
  const [toggle] = useState(() => (uid: string) => {
    const next = new Set(latest.current.ticked);
    if (!next.delete(uid)) next.add(uid);
    latest.current.onTick(next);
  });
  const all = (is: boolean) => {
    const uids = shown.map(({ uid }) => uid);
    onTick(is ? new Set([...ticked, ...uids]) : new Set([...ticked].filter((uid) => !uids.includes(uid))));
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -shown.length, End: shown.length }[
      event.key
    ];
    const row = shown[active];
    if (step !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, active + step)));
    else if (event.key === " " && row) toggle(row.uid);
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) all(true);
    else return;
    event.preventDefault();
  };
  return { typed, setTyped, shown, active, toggle, all, press };
}

type Ticks = ReturnType<typeof useTicks>;

/** What narrows the list, how many are ticked, and ticks for all that are shown. */
function Bar({ ticks: { typed, setTyped, all }, count }: { readonly ticks: Ticks; readonly count: number }) {
  const t = useText();
  return (
    <Group justify="space-between" mb={4} gap="xs">
      <TextInput
        size="xs"
        w="15rem"
        aria-label={t("pairings.narrow")}
        placeholder={t("pairings.narrow")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Text size="sm" role="status">
          {t("pairings.ticked", { count })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => all(true)}>
          {t("pairings.tickAll")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => all(false)}>
          {t("pairings.tickNone")}
        </Button>
      </Group>
    </Group>
  );
}

/** Households of a village, each a tick: arrows go, Space ticks, Ctrl+A ticks all that are shown. */
export function HouseholdTicks(props: Props) {
  const t = useText();
  const id = useId();
  const { ticked, receiptOf } = props;
  const ticks = useTicks(props);
  const { shown, active, toggle, press } = ticks;
  const current = shown[active]?.uid;
  const marked = current === undefined ? undefined : `${id}-${current}`;
  useEffect(() => {
    if (marked !== undefined) document.getElementById(marked)?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  return (
    <div>
      <Bar ticks={ticks} count={ticked.size} />
      <div
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={t("pairings.distributeWhom")}
        aria-activedescendant={marked}
        className={styles["list"]}
        onKeyDown={press}
      >
        {shown.map((row, place) => (
          <Line
            key={row.uid}
            id={`${id}-${row.uid}`}
            row={row}
            ticked={ticked.has(row.uid)}
            active={place === active}
            receipt={ticked.has(row.uid) ? receiptOf(row.uid) : null}
            onToggle={toggle}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {t("pairings.tickHint")}
      </Text>
    </div>
  );
}
