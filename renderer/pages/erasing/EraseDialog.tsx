import { Alert, Button, Group, Radio, Stack, Text, TextInput, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { erasing, type ErasurePreview } from "../../../shared/erasing/contract.ts";
import { type ErasureReason, erasureReasons } from "../../../shared/erasing/reasons.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useFirstField } from "../../ui/firstField.ts";
import styles from "../events/EventDialog.module.css";
import { Affected } from "./Affected.tsx";
import { ToSettle } from "./ToSettle.tsx";

export interface Subject {
  readonly record: "household" | "member";
  readonly uid: string;
}

interface Props {
  readonly subject: Subject;
  /** Gets the focus back when an event's dialog takes this one's place. */
  readonly opener: Element | null;
  readonly onClose: () => void;
}

/** What cannot be undone is said before it is done. */
function ForGood({ found: { others, backups } }: { readonly found: ErasurePreview }) {
  const t = useText();
  return (
    <Alert color="red" variant="light">
      <Stack gap={4}>
        <Text c="text" fw={600}>
          {t("erasing.forGoodTitle")}
        </Text>
        <Text c="text">{t("erasing.forGood")}</Text>
        {others.length > 0 ? <Text c="text">{t("erasing.others", { names: others.join("、") })}</Text> : null}
        <Text c="text">{backups > 0 ? t("erasing.backups", { count: backups }) : t("erasing.noBackups")}</Text>
        <Text c="text">{t("erasing.paper")}</Text>
      </Stack>
    </Alert>
  );
}

function Reasons(props: {
  readonly value: ErasureReason | null;
  readonly missing: boolean;
  readonly onChange: (reason: ErasureReason) => void;
}) {
  const t = useText();
  const label = useLabel();
  const reasons = codesOf(erasureReasons);
  const choose = (code: string) => {
    const found = reasons.find((reason) => reason.code === code);
    if (found) props.onChange(found.code as ErasureReason);
  };
  return (
    <Radio.Group
      label={t("erasing.reason")}
      value={props.value ?? ""}
      onChange={choose}
      error={props.missing ? t("erasing.chooseReason") : null}
    >
      <Stack gap={6} my={4}>
        {reasons.map((reason, place) => (
          <Radio
            key={reason.code}
            value={reason.code}
            label={label(reason)}
            {...(place === 0 ? { "data-autofocus": true } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function useErasing({ subject, onClose }: Props, { householdNo }: ErasurePreview) {
  const t = useText();
  const [reason, setReason] = useState<ErasureReason | null>(null);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const erase = useCommand(erasing, "apply");
  const right = typed.trim() === householdNo;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason || !right || erase.isPending) return;
    const done = ({ rows }: { readonly rows: number }) => {
      onClose();
      notifications.show({ message: t("erasing.done", { count: rows }), autoClose: 10_000 });
    };
    erase.mutate({ ...subject, reason, householdNo: typed }, { onSuccess: done });
  };
  return { reason, setReason, typed, setTyped, tried, right, busy: erase.isPending, submit };
}

function EraseForm({ found, ...props }: Props & { readonly found: ErasurePreview }) {
  const t = useText();
  const form = useErasing(props, found);
  const place = useFirstField();
  const { householdNo } = found;
  const name = found.people[0]?.name ?? "";
  return (
    <form ref={place} noValidate onSubmit={form.submit}>
      <Title order={2} mb="xs">
        {props.subject.record === "household"
          ? t("erasing.titleHousehold", { householdNo })
          : t("erasing.titleMember", { name, householdNo })}
      </Title>
      <div className={styles["sides"]}>
        <Stack gap="sm" className={styles["fields"] ?? ""}>
          {found.settle.length > 0 ? (
            <ToSettle settle={found.settle} opener={props.opener} onClose={props.onClose} />
          ) : (
            <>
              <Reasons value={form.reason} missing={form.tried && !form.reason} onChange={form.setReason} />
              <ForGood found={found} />
              <TextInput
                label={t("erasing.typeNo", { householdNo })}
                value={form.typed}
                autoComplete="off"
                onChange={(event) => form.setTyped(event.currentTarget.value)}
                error={form.tried && !form.right ? t("erasing.typeNoWrong") : null}
              />
            </>
          )}
        </Stack>
        <Affected found={found} />
      </div>
      <Group justify="flex-end" className={styles["buttons"] ?? ""}>
        <Button variant="default" onClick={props.onClose}>
          {t("common.cancel")}
        </Button>
        {found.settle.length > 0 ? null : (
          <Button type="submit" color="red" loading={form.busy}>
            {t("erasing.confirm")}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** Shows everything that an erasure takes, asks why and for the household's number, and erases for ever. */
export function EraseDialog(props: Props) {
  const found = useAsk(erasing, "preview", { ...props.subject });
  return <Answer query={found}>{(preview) => <EraseForm {...props} found={preview} />}</Answer>;
}
