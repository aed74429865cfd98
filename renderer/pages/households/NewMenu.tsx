import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import type { BookRecord } from "../../../shared/books/book.ts";
import type { HouseholdDetail } from "../../../shared/households/contract.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { owedStates } from "../../../shared/lending/rules.ts";
import type { TimelineRow } from "../../../shared/timeline/row.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useKeys } from "../../app/keys.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { openEntry } from "../../ui/books/entry/openEntry.ts";
import { recordWords } from "../../ui/cellWords.ts";
import { openEvent } from "../events/openEvent.tsx";

type Known = Readonly<Record<string, Cell>>;

/** What goes on for a household, with the field by which a row entered under it names it. */
const under = {
  pairing: { entry: "visit", field: "pairingId", goesOn: (cells: Known) => (cells["dateTo"] ?? null) === null },
  loan: { entry: "repayment", field: "loanId", goesOn: (cells: Known) => owedStates.has(String(cells["state"])) },
  careCase: { entry: "careVisit", field: "caseId", goesOn: (cells: Known) => (cells["endOn"] ?? null) === null },
} as const;

/** What is entered under something that goes on: named already where there is only one, so that nothing is guessed. */
function entriesUnder(rows: readonly TimelineRow[], what: keyof typeof under): [BookRecord, Known][] {
  const { entry, field, goesOn } = under[what];
  const found = rows.filter(({ record, cells }) => record === what && goesOn(cells));
  if (found.length === 0) return [];
  return [[entry, found.length === 1 ? { [field]: found[0]!.uid } : {}]];
}

/** What can be entered for a household, with what is known of it already. */
function entriesFor({ household, members }: HouseholdDetail, rows: readonly TimelineRow[]): [BookRecord, Known][] {
  const home = { householdId: household.uid };
  const person: Known = members.length === 1 && members[0] ? { memberId: members[0].uid } : {};
  return [
    ["assistance", home],
    ...entriesUnder(rows, "pairing"),
    ["pairing", home],
    ["helpRequest", home],
    ["careCase", person],
    ...entriesUnder(rows, "careCase"),
    ["distribution", home],
    ["loan", { borrowerHouseholdId: household.uid }],
    ...entriesUnder(rows, "loan"),
    ["guarantorConsent", person],
    ["volunteerCert", person],
  ];
}

interface Props {
  readonly detail: HouseholdDetail;
  /** Everything recorded about it. */
  readonly rows: readonly TimelineRow[];
}

/** One way to enter anything for a household, of every programme (Alt+N). */
export function NewMenu({ detail, rows }: Props) {
  const t = useText();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const mayEdit = useMayEdit();
  const asOf = useAsOf();
  const { uid, unitId, endedOn } = detail.household;
  const offered = mayEdit && asOf === null && endedOn === null;
  useKeys({
    "alt+N": () => {
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      button.current?.focus();
      button.current?.click();
    },
  });
  if (!offered) return null;
  return (
    <Menu position="bottom-end" withinPortal transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          ref={button}
          size="xs"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          rightSection={<IconChevronDown size="1rem" aria-hidden />}
          title="Alt+N"
          aria-keyshortcuts="Alt+N"
        >
          {t("timeline.newEntry")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {unitId === null && detail.members.length > 0 ? (
          <Menu.Item onClick={() => openEvent("join-unit", uid)}>{recordWords("unitMembership", language)}</Menu.Item>
        ) : null}
        {entriesFor(detail, rows).map(([record, known]) => (
          <Menu.Item key={record} onClick={() => openEntry(record, known)}>
            {recordWords(record, language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
