import { Button } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../app/text.ts";

const TotalsDialog = lazy(async () => ({ default: (await import("./TotalsDialog.tsx")).TotalsDialog }));

/** Opens the totals of the loans in the chosen village, or in all. */
export function TotalsButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconChartBar size="1rem" />} onClick={() => setOpen(true)}>
        {t("lending.totals")}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <TotalsDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
