import { TextInput } from "@mantine/core";
import { useText } from "../../app/text.ts";
import { NewPassphrase, type nothingYet } from "./NewPassphrase.tsx";

interface Props {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly renewed: typeof nothingYet;
  readonly onRenewed: (renewed: typeof nothingYet) => void;
  readonly tried: boolean;
}

/** The words of the recovery sheet, and the passphrase that they allow. */
export function RecoveryWords({ words, onWords, renewed, onRenewed, tried }: Props) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t("session.words")}
        description={t("session.wordsHint")}
        value={words}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onWords(event.currentTarget.value)}
        error={tried && words.trim() === "" ? t("session.required") : null}
      />
      <NewPassphrase label={t("session.newPassphrase")} value={renewed} onChange={onRenewed} tried={tried} />
    </>
  );
}
