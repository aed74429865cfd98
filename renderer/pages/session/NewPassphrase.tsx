import { useText } from "../../app/text.ts";
import { Passphrase } from "./Passphrase.tsx";

export interface Twice {
  readonly first: string;
  readonly again: string;
}

export const nothingYet: Twice = { first: "", again: "" };
const shortest = 8;

export const isGood = ({ first, again }: Twice): boolean => first.length >= shortest && first === again;

interface Props {
  readonly label: string;
  readonly value: Twice;
  readonly onChange: (value: Twice) => void;
  /** Whether the clerk has tried to go on, so that what is missing is said. */
  readonly tried: boolean;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ label, value, onChange, tried }: Props) {
  const t = useText();
  const { first, again } = value;
  const short = tried && first.length < shortest;
  return (
    <>
      <Passphrase
        label={label}
        description={t("session.passphraseHint")}
        value={first}
        onChange={(text) => onChange({ first: text, again })}
        error={short ? t("session.tooShort") : null}
      />
      <Passphrase
        label={t("session.passphraseAgain")}
        value={again}
        onChange={(text) => onChange({ first, again: text })}
        error={tried && !short && first !== again ? t("session.notSame") : null}
      />
    </>
  );
}
