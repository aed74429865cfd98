import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { FormName } from "../../shared/forms/contract.ts";
import { useAsOf } from "../app/asOf.ts";
import { useText } from "../app/text.ts";
import { useChosenVillage } from "./village.ts";

const PrintDialog = lazy(async () => ({ default: (await import("../print/PrintDialog.tsx")).PrintDialog }));

interface Props {
  readonly form: FormName;
  readonly label?: string;
  /** The rows that the clerk has selected. */
  readonly chosen: () => readonly string[];
}

/** Opens the print dialog on a page's form with what is selected there. */
export function PrintButton({ form, label, chosen }: Props) {
  const t = useText();
  const asOf = useAsOf();
  const village = useChosenVillage();
  const [rows, setRows] = useState<readonly string[]>([]);
  const [state, setState] = useState<"never" | "opened" | "closed">("never");
  const open = () => {
    setRows(chosen());
    setState("opened");
  };
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size="1rem" />} onClick={open}>
        {label ?? t("app.print")}
      </Button>
      {state === "never" ? null : (
        <Suspense fallback={null}>
          <PrintDialog
            opened={state === "opened"}
            onClose={() => setState("closed")}
            form={form}
            chosen={rows}
            village={village}
            asOf={asOf}
          />
        </Suspense>
      )}
    </>
  );
}
