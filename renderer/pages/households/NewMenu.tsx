import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import type { BookRecord } from "../../../shared/books/book.ts";
import type { HouseholdDetail } from "../../../shared/households/contract.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useKeys } from "../../app/keys.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { openEntry } from "../../ui/books/entry/openEntry.ts";
import { recordWords } from "../../ui/cellWords.ts";

type Known = Readonly<Record<string, Cell>>;

/** What can be entered for a household, with what is known of it already. */
function entriesFor({ household, members }: HouseholdDetail, pairing: string | null): [BookRecord, Known][] {
  const home = { householdId: household.uid };
  const person: Known = members.length === 1 && members[0] ? { memberId: members[0].uid } : {};
  const visit: [BookRecord, Known][] = pairing === null ? [] : [["visit", { pairingId: pairing }]];
  return [
    ["assistance", home],
    ...visit,
    ["pairing", home],
    ["helpRequest", home],
    ["careCase", person],
    ["distribution", home],
    ["loan", { borrowerHouseholdId: household.uid }],
    ["guarantorConsent", person],
    ["volunteerCert", person],
  ];
}

interface Props {
  readonly detail: HouseholdDetail;
  /** The pairing that goes on, under which a visit is entered. */
  readonly pairing: string | null;
}

/** One way to enter anything for a household, of every programme (Alt+N). */
export function NewMenu({ detail, pairing }: Props) {
  const t = useText();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const mayEdit = useMayEdit();
  const asOf = useAsOf();
  const offered = mayEdit && asOf === null && detail.household.endedOn === null;
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
        {entriesFor(detail, pairing).map(([record, known]) => (
          <Menu.Item key={record} onClick={() => openEntry(record, known)}>
            {recordWords(record, language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
