import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "../../../app/keys.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { recordInSentence } from "../../cellWords.ts";
import styles from "./EntryDialog.module.css";
import { EntryFields } from "./EntryFields.tsx";
import { type Entering, useEntry, type Wish } from "./useEntry.ts";

interface Props {
  readonly wish: Wish;
  /** Called with the new rows when the dialog goes; empty where nothing was saved. */
  readonly onClose: (uids: readonly string[]) => void;
}

/** Why the register did not take the row. */
function Refusal({ sentences }: { readonly sentences: readonly string[] }) {
  const t = useText();
  if (sentences.length === 0) return null;
  return (
    <Alert color="red" variant="light" title={t("books.notSaved")} role="alert" py="xs">
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Alert>
  );
}

interface FootProps {
  readonly busy: boolean;
  readonly asking: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
  readonly onNext: () => void;
}

/** Save and cancel; or whether what was typed is to be given up. */
function Foot({ busy, asking, onStay, onDiscard, onCancel, onNext }: FootProps) {
  const t = useText();
  if (asking)
    return (
      <Group className={styles["foot"] ?? ""} justify="flex-end" role="alertdialog" aria-label={t("books.discardAsk")}>
        <Text className={styles["hint"] ?? ""}>{t("books.discardAsk")}</Text>
        <Button variant="default" onClick={onDiscard}>
          {t("books.discard")}
        </Button>
        <Button ref={(button) => button?.focus()} onClick={onStay}>
          {t("books.keepTyping")}
        </Button>
      </Group>
    );
  return (
    <Group className={styles["foot"] ?? ""} justify="flex-end">
      <Text size="xs" c="dimmed" className={styles["hint"] ?? ""}>
        {t("books.keys")}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {t("common.cancel")}
      </Button>
      <Button variant="default" onClick={onNext} disabled={busy}>
        {t("books.saveNext")}
      </Button>
      <Button type="submit" loading={busy}>
        {t("common.save")}
      </Button>
    </Group>
  );
}

/** Where typing begins: the first field that is empty, or else the first one. */
function firstEmpty(form: HTMLFormElement | null): HTMLElement | undefined {
  const typed = "input:not([type='hidden'], [type='radio'], [tabindex='-1']), textarea";
  const fields = [...(form?.querySelectorAll<HTMLInputElement>(typed) ?? [])];
  return fields.find(({ value }) => value === "") ?? fields[0];
}

/** The focus of a row: its first empty field when it is opened, the first wrong one after it was tried. */
function useFieldFocus(turn: number, wrong: string) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const field = firstEmpty(form.current);
    // The dialog looks for this mark when it takes the focus.
    field?.setAttribute("data-autofocus", "");
    field?.focus({ preventScroll: true });
  }, [turn]);
  useEffect(() => {
    if (wrong !== "") form.current?.querySelector<HTMLElement>("[aria-invalid='true'], [data-error] input")?.focus();
  }, [wrong]);
  return form;
}

function useClosing(entering: Entering, onClose: Props["onClose"]) {
  const [asking, setAsking] = useState<HTMLElement | true | null>(null);
  const close = () => {
    if (entering.busy) return;
    const here = document.activeElement;
    if (asking !== null || !entering.dirty) onClose([]);
    else setAsking(here instanceof HTMLElement ? here : true);
  };
  const stay = () => {
    if (asking instanceof HTMLElement) asking.focus();
    setAsking(null);
  };
  return { asking: asking !== null, close, stay };
}

interface FormProps {
  readonly wish: Wish;
  readonly entering: Entering;
  readonly closing: ReturnType<typeof useClosing>;
  readonly onDiscard: () => void;
}

/** What stands in the dialog; its fields are there when it is first drawn, so that it can take the focus. */
function EntryForm({ wish, entering, closing: { asking, close, stay }, onDiscard }: FormProps) {
  const [attempt, setAttempt] = useState(0);
  const { busy, submit, problems, turn, sentences } = entering;
  const wrong = Object.keys(problems).join(" ");
  const form = useFieldFocus(turn, wrong === "" ? "" : `${attempt} ${wrong}`);
  const save = (next: boolean) => {
    setAttempt((before) => before + 1);
    submit(next);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of its fields
    <form
      ref={form}
      noValidate
      onKeyDown={press}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!asking) save(false);
      }}
    >
      <Stack gap="sm">
        <Refusal sentences={sentences} />
        <EntryFields key={turn} wish={wish} entering={entering} />
        <Foot
          busy={busy}
          asking={asking}
          onStay={stay}
          onDiscard={onDiscard}
          onCancel={close}
          onNext={() => save(true)}
        />
      </Stack>
    </form>
  );
}

/** A new row of a book. Enter saves, Ctrl+Enter saves and begins the next, Escape asks where something was typed. */
export function EntryDialog({ wish, onClose }: Props) {
  const t = useText();
  const language = useLanguage();
  const entering = useEntry(wish, (uids) => uids.length > 0 && onClose(uids));
  const closing = useClosing(entering, onClose);
  return (
    <Modal
      opened
      onClose={closing.asking ? closing.stay : closing.close}
      title={t("books.new", { record: recordInSentence(wish.record, language) })}
      size="xl"
      centered={false}
      yOffset="6vh"
      returnFocus={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <EntryForm wish={wish} entering={entering} closing={closing} onDiscard={() => onClose([])} />
    </Modal>
  );
}
