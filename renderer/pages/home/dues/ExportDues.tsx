import { Button, Checkbox, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconCalendarDown } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import { dues } from "../../../../shared/dues/contract.ts";
import type { Purpose } from "../../../../shared/records/record.ts";
import { clientOf } from "../../../app/client.ts";
import { saveTarget } from "../../../app/files.ts";
import { tellFailure } from "../../../app/query.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { PurposeSelect } from "../../../ui/PurposeSelect.tsx";
import { tellSaved } from "../../../ui/tellSaved.tsx";
import { useChosenVillage } from "../../../ui/village.ts";

interface Props {
  readonly today: string;
  readonly onClose: () => void;
}

interface Wanted {
  readonly days: string;
  readonly names: boolean;
  readonly purpose: Purpose;
}

function useExport({ today, onClose }: Props) {
  const t = useText();
  const village = useChosenVillage();
  const language = useLanguage();
  return useMutation({
    mutationFn: async ({ days, ...how }: Wanted) => {
      const target = await saveTarget(`${t("dues.calendarName")}.ics`);
      if (!target) return null;
      const range = { village, from: null, until: addDays(today, Number(days)) };
      const { entries } = await clientOf(dues).write({ ...range, ...how, language, target: target.token });
      return { target, message: t("dues.exported", { count: entries, place: target.shown }) };
    },
    onSuccess: (saved) => {
      if (saved === null) return;
      tellSaved(saved.message, saved.target);
      onClose();
    },
    onError: tellFailure,
  });
}

function ExportDialog(props: Props) {
  const t = useText();
  const [wanted, want] = useState<Wanted>({ days: "90", names: false, purpose: "ADMIN" });
  const write = useExport(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(wanted);
  };
  return (
    <FormDialog title={t("dues.exportTitle")} onClose={props.onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text c="dimmed">{t("dues.exportHint")}</Text>
          <SegmentedControl
            aria-label={t("dues.range")}
            transitionDuration={0}
            data={(["30", "90", "365"] as const).map((days) => ({ value: days, label: t(`dues.days${days}`) }))}
            value={wanted.days}
            onChange={(days) => want({ ...wanted, days })}
          />
          <Checkbox
            label={t("dues.withNames")}
            description={t("dues.withNamesHint")}
            checked={wanted.names}
            onChange={(event) => want({ ...wanted, names: event.currentTarget.checked })}
          />
          <PurposeSelect value={wanted.purpose} onChange={(purpose) => want({ ...wanted, purpose })} />
          <FormButtons busy={write.isPending} onClose={props.onClose} label={t("exports.write")} />
        </Stack>
      </form>
    </FormDialog>
  );
}

/** Writes what needs doing as a calendar file. */
export function ExportDues({ today }: { readonly today: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCalendarDown size="1rem" />}
        onClick={() => setOpen(true)}
      >
        {t("dues.export")}
      </Button>
      {open ? <ExportDialog today={today} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
