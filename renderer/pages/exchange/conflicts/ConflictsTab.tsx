import { Button, Group, Stack, Text } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { changeSides } from "../../../ui/sides.ts";
import { AllDialog } from "./AllDialog.tsx";
import { ConflictDetails } from "./ConflictDetails.tsx";
import { ConflictList } from "./ConflictList.tsx";
import styles from "./ConflictsTab.module.css";
import { OtherDialog, mayTypeOther } from "./OtherDialog.tsx";
import { useOpenRow } from "./openRow.ts";
import { type Bulk, type Conflicts, useConflicts } from "./useConflicts.ts";

/** The focus stays on the page when the last one was decided. */
function NoneLeft() {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: "none" }} role="status">
      <Empty icon={IconChecks} title={t("conflicts.noneTitle")} hint={t("conflicts.noneHint")} />
    </div>
  );
}

function Bulks({ conflict, open }: { readonly conflict: Conflict; readonly open: (bulk: Bulk) => void }) {
  const t = useText();
  const { step } = conflict;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => open({ step, side: "ours" })}>
        {t("conflicts.allOurs")}
      </Button>
      <Button variant="default" onClick={() => open({ step, side: "theirs" })}>
        {t("conflicts.allTheirs")}
      </Button>
    </Group>
  );
}

interface BothProps {
  readonly conflicts: Conflicts;
  readonly chosen: Conflict;
}

/** The list at the left, both values at the right; keys work in the list. */
function Both({ conflicts, chosen }: BothProps) {
  const t = useText();
  const may = useClerk()?.role !== "reader";
  const [typing, setTyping] = useState(false);
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const sides = useRef<HTMLDivElement>(null);
  const toList = () => setTimeout(() => sides.current?.querySelector<HTMLElement>("[role='listbox']")?.focus());
  const openRow = useOpenRow();
  const keep = (place: number) => {
    const side = chosen.sides[place];
    if (!side || !may) return;
    conflicts.decide(chosen, { keep: side.dot });
    toList();
  };
  const other = () => {
    if (may && mayTypeOther(chosen)) setTyping(true);
  };
  const press = (place: number) => (place === chosen.sides.length ? other() : keep(place));
  const { rows, total } = conflicts;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text>
          {t("conflicts.open", { count: total })}
          {total > rows.length && rows.length >= 200 ? ` ${t("conflicts.first", { count: rows.length })}` : ""}
        </Text>
        {may ? <Bulks conflict={chosen} open={setBulk} /> : null}
      </Group>
      <div className={styles["sides"]} ref={sides} onKeyDownCapture={changeSides}>
        <ConflictList conflicts={conflicts} chosen={chosen} onNumber={press} onOpen={() => openRow(chosen)} />
        <ConflictDetails conflict={chosen} may={may} onKeep={keep} onOther={other} onOpen={() => openRow(chosen)} />
      </div>
      <Text c="dimmed">{t("conflicts.keys")}</Text>
      {typing ? (
        <OtherDialog
          conflict={chosen}
          onClose={() => setTyping(false)}
          onDone={(other) => {
            setTyping(false);
            conflicts.decide(chosen, { other });
            toList();
          }}
        />
      ) : null}
      {bulk ? <AllDialog bulk={bulk} conflicts={conflicts} onClose={() => setBulk(null)} /> : null}
    </Stack>
  );
}

/** Cells that two PCs changed without knowing of each other, to be decided one by one or all of a file. */
export function ConflictsTab() {
  const { focus } = useSearch({ from: "/exchange" });
  const conflicts = useConflicts(focus ?? null);
  const { query, chosen } = conflicts;
  return (
    <Answer query={query}>{() => (chosen ? <Both conflicts={conflicts} chosen={chosen} /> : <NoneLeft />)}</Answer>
  );
}
