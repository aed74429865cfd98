import { Combobox } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { Code } from "../../../shared/records/codes.ts";
import type { Language } from "../types.ts";

interface Props {
  /** Of the list; the field names it and the option that Enter would take. */
  readonly id: string;
  readonly label: string;
  readonly found: readonly Code[];
  /** Ticked codes of a set; null where only one can be chosen. */
  readonly chosen: readonly string[] | null;
  readonly language: Language;
  readonly nothing: string;
}

export const optionId = (list: string, { code }: Code): string => `${list}-${code}`;

/** The list under a code editor. */
export function CodeOptions({ id, label, found, chosen, language, nothing }: Props) {
  return (
    <Combobox.Dropdown className="sheet-popup ag-custom-component-popup">
      <Combobox.Options
        id={id}
        aria-label={label}
        aria-multiselectable={chosen !== null}
        mah={300}
        tabIndex={0}
        className="sheet-options"
      >
        {found.map((code) => (
          <Combobox.Option
            key={code.code}
            id={optionId(id, code)}
            value={code.code}
            active={chosen?.includes(code.code) ?? false}
          >
            {chosen && (
              <span className="sheet-tick">{chosen.includes(code.code) && <IconCheck size={14} aria-hidden />}</span>
            )}
            {code[language]}
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
