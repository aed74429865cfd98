import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import type { FormName } from "../../shared/forms/registry.ts";
import { useAsOf } from "../app/asOf.ts";
import { isModalOpen, useKeys } from "../app/keys.ts";
import { useText } from "../app/text.ts";
import { useChosenVillage } from "./village.ts";

const PrintDialog = lazy(async () => ({ default: (await import("../print/PrintDialog.tsx")).PrintDialog }));

interface Props {
  readonly form: FormName;
  readonly label?: string;
  /** The rows that the clerk has selected. */
  readonly chosen: () => readonly string[];
}

/** Opens the print dialog on a page's form with what is selected there (Ctrl+P). */
export function PrintButton({ form, label, chosen }: Props) {
  const t = useText();
  const asOf = useAsOf();
  const village = useChosenVillage();
  const opener = useRef<HTMLButtonElement>(null);
  const [rows, setRows] = useState<readonly string[] | null>(null);
  const close = () => {
    setRows(null);
    // After the dialog has gone, since until then it holds the focus.
    setTimeout(() => opener.current?.focus());
  };
  const open = () => setRows(chosen());
  // Of several on a page the first one hears it; none does while a dialog is open.
  useKeys({
    "mod+P": () => {
      if (!isModalOpen()) open();
    },
  });
  return (
    <>
      <Button
        ref={opener}
        variant="default"
        aria-keyshortcuts="Control+P"
        leftSection={<IconPrinter size="1rem" />}
        onClick={open}
      >
        {label ?? t("app.print")}
      </Button>
      {rows ? (
        <Suspense fallback={null}>
          <PrintDialog opened onClose={close} form={form} chosen={rows} village={village} asOf={asOf} />
        </Suspense>
      ) : null}
    </>
  );
}
