import { Button, Group } from "@mantine/core";
import { IconGiftCard, IconHeartHandshake, IconSum } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { BookRow } from "../../../shared/books/contract.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../grid/types.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { PrintButton } from "../../ui/PrintButton.tsx";
import { pairingEvents, useEventActions } from "../../ui/eventActions.ts";
import { DistributeDialog } from "./DistributeDialog.tsx";
import { PairingActions } from "./PairingActions.tsx";
import { TotalsDialog } from "./TotalsDialog.tsx";

/** Visits read by household and official. */
function useVisitColumns(): readonly SheetColumn[] {
  const t = useText();
  const language = useLanguage();
  return useMemo(() => {
    const [pairing, ...rest] = bookColumns("visit", t, language, {
      overrides: { pairingId: { pinned: true }, services: { width: 200 } },
    });
    const head = shownColumn("householdHead", t("households.head"), { width: 100 });
    return pairing ? [pairing, head, ...rest] : rest;
  }, [t, language]);
}

function HelpTools() {
  const t = useText();
  const mayEdit = useMayEdit();
  const [opened, setOpened] = useState<"distribute" | "totals" | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Button variant="default" leftSection={<IconSum size="1rem" />} onClick={() => setOpened("totals")}>
        {t("pairings.totals")}
      </Button>
      {mayEdit ? (
        <Button variant="default" leftSection={<IconGiftCard size="1rem" />} onClick={() => setOpened("distribute")}>
          {t("pairings.distribute")}
        </Button>
      ) : null}
      {opened === "totals" ? <TotalsDialog onClose={close} /> : null}
      {opened === "distribute" ? <DistributeDialog onClose={close} /> : null}
    </>
  );
}

/** A line of help as a receipt of its own, or the ledger of deeds. */
function HelpForms({ row }: { readonly row: BookRow }) {
  const t = useText();
  return (
    <Group>
      <PrintButton form="receipt" label={t("pairings.printReceipt")} chosen={() => [row.uid]} />
      <PrintButton form="deeds" label={t("pairings.printDeeds")} chosen={() => []} />
    </Group>
  );
}

/** Pairings on their consents, visits with what was given at them, and help to many at once. */
export function PairingsPage() {
  const t = useText();
  const visits = useVisitColumns();
  const actions = useEventActions(pairingEvents);
  return (
    <BookPage
      path="/pairings"
      title="app.pairings"
      icon={IconHeartHandshake}
      books={[
        {
          record: "pairing",
          emptyTitle: "pairings.pairingNone",
          emptyHint: "pairings.pairingHint",
          form: "pairing",
          actions,
          side: (row) => <PairingActions row={row} />,
        },
        {
          record: "visit",
          emptyTitle: "pairings.visitNone",
          emptyHint: "pairings.visitHint",
          columns: visits,
          form: "visit",
          tools: <PrintButton form="visitTotals" label={t("pairings.printTotals")} chosen={() => []} />,
        },
        {
          record: "assistance",
          emptyTitle: "pairings.assistanceNone",
          emptyHint: "pairings.assistanceHint",
          form: "receiptList",
          tools: <HelpTools />,
          side: (row) => <HelpForms row={row} />,
        },
      ]}
    />
  );
}
