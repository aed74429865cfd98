import { Button, Group, Modal, Text } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { type FormRequest, forms, mostAtPrinter, type Subjects } from "../../shared/forms/contract.ts";
import { formEntry, type FormName, takesRowsOf } from "../../shared/forms/registry.ts";
import { useAsk } from "../app/query.ts";
import { useText } from "../app/text.ts";
import { FormChoices } from "./FormChoices.tsx";
import classes from "./PrintDialog.module.css";
import { PrintProgress } from "./PrintProgress.tsx";
import { Sheets } from "./Sheets.tsx";
import { usePrinting } from "./usePrinting.ts";

const shownSheets = 8;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The form to begin with. */
  readonly form: FormName;
  /** Rows of the form's own record that are chosen on the page. */
  readonly chosen: readonly string[];
  /** Village that the page shows; null for all. */
  readonly village: string | null;
  readonly asOf: string | null;
}

/** What the dialog asks for before the clerk has changed anything. */
function firstRequest({ form, chosen, village, asOf }: Props): FormRequest {
  const all: Subjects = village === null ? { kind: "all" } : { kind: "village", village };
  const subjects: Subjects = chosen.length > 0 ? { kind: "chosen", uids: [...chosen] } : all;
  return { form, subjects, asOf, language: "own", purpose: formEntry(form).purpose, withHouseholds: true };
}

function Body(props: Props) {
  const t = useText();
  const [request, setRequest] = useState(() => firstRequest(props));
  const shown = useAsk(forms, "preview", { ...request, limit: shownSheets }, { keep: true });
  const printing = usePrinting(request);
  const answer = shown.isError ? undefined : shown.data;
  const ready = answer !== undefined && printing.state.kind !== "working";
  const tooMany = answer?.tooMany === true;
  return (
    <div className={classes["columns"]}>
      <div className={classes["choices"]}>
        <FormChoices
          request={request}
          onChange={setRequest}
          chosen={takesRowsOf(request.form, props.form) ? props.chosen : []}
          from={props.form}
          village={props.village}
        />
        <PrintProgress state={printing.state} onStop={printing.stop} />
        {tooMany ? (
          <Text size="sm" mt="sm">
            {t("forms.tooMany", { limit: mostAtPrinter })}
          </Text>
        ) : null}
        <Group mt="md" gap="xs">
          <Button leftSection={<IconFileTypePdf size="1rem" />} disabled={!ready} onClick={printing.savePdf}>
            {t("forms.savePdf")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size="1rem" />}
            disabled={!ready || tooMany}
            onClick={printing.print}
          >
            {t("forms.print")}
          </Button>
        </Group>
      </div>
      <section className={classes["preview"]} aria-label={t("forms.preview")} tabIndex={0}>
        {answer ? (
          <>
            <Text size="sm" mb="xs" aria-live="polite">
              {answer.shown < answer.count
                ? t("forms.shown", { shown: answer.shown, count: answer.count })
                : t("forms.count", { count: answer.count })}
            </Text>
            <Sheets {...answer} />
          </>
        ) : (
          <Text>{shown.isError ? t("forms.nothing") : t("forms.starting")}</Text>
        )}
      </section>
    </div>
  );
}

/** Chooses a form and its range, shows the sheets, saves a PDF or opens the system's print dialog. */
export function PrintDialog(props: Props) {
  const t = useText();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t("forms.title")} size="72rem" padding="sm">
      <Body {...props} />
    </Modal>
  );
}
