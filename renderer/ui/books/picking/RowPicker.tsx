import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId } from "react";
import type { RecordName } from "../../../../shared/records/all.ts";
import type { Match } from "../../../../shared/records/listing.ts";
import { isComposing } from "../../../app/keys.ts";
import { type TextKey, useText } from "../../../app/text.ts";
import type { Option } from "./options.ts";
import styles from "./RowPicker.module.css";
import { usePicking } from "./usePicking.ts";

interface Props {
  /** The kind of row that is looked for. */
  readonly target: RecordName;
  readonly label: string;
  /** The id of the picked row; null for none. */
  readonly value: string | null;
  readonly onPick: (option: Option | null) => void;
  /** Only rows of this village; null for all. */
  readonly village?: string | null;
  /** Narrows a book's rows or consents, by columns of their list. */
  readonly among?: Readonly<Record<string, Match>>;
  readonly required?: boolean;
  readonly error?: string | null;
  readonly focus?: boolean;
  readonly width?: string;
}

const hints: Partial<Record<RecordName, TextKey>> = {
  household: "books.findHousehold",
  member: "books.findMember",
  unit: "books.findUnit",
};

type Picking = ReturnType<typeof usePicking>;

/** Arrows go through the rows, Enter and Tab pick, Escape closes the list before it closes a dialog. */
function press(event: KeyboardEvent<HTMLInputElement>, picking: Picking): void {
  if (isComposing(event.nativeEvent)) return;
  const { opened, typed, options, fresh } = picking;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) picking.move(step);
  else if (event.key === "Enter" && opened && (options.length > 0 || !fresh) && !event.ctrlKey) picking.pickActive();
  else if (event.key === "Escape" && opened) picking.setOpened(false);
  else {
    if (event.key === "Tab" && opened && typed) picking.pickActive();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

const optionId = (list: string, place: number): string => `${list}-${place}`;

interface OptionsProps {
  readonly id: string;
  readonly picking: Picking;
  readonly label: string;
}

function Options({ id, picking, label }: OptionsProps) {
  const t = useText();
  const { options, active, fresh, typed } = picking;
  return (
    <Combobox.Dropdown hidden={options.length === 0 && (!fresh || !typed)}>
      <Combobox.Options id={id} aria-label={label} mah="16rem" style={{ overflowY: "auto" }}>
        {options.map((option, place) => (
          <Combobox.Option
            key={option.uid}
            id={optionId(id, place)}
            value={option.uid}
            data-combobox-selected={place === active || undefined}
            onMouseMove={() => picking.setActive(place)}
          >
            <div className={styles["row"]}>
              <span className={styles["name"]}>{option.name}</span>
              <span className={styles["note"]}>{option.note}</span>
            </div>
          </Combobox.Option>
        ))}
        {options.length === 0 ? <Combobox.Empty>{t("books.nothing")}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

/** What a screen reader is told: that there is a list, and which row Enter would pick. The arrows are not the library's here. */
const spoken = (list: string, { opened, options, active }: Picking) => ({
  role: "combobox",
  "aria-haspopup": "listbox" as const,
  "aria-autocomplete": "list" as const,
  "aria-expanded": opened && options.length > 0,
  ...(opened && options.length > 0 && { "aria-controls": list, "aria-activedescendant": optionId(list, active) }),
  ...(opened && { "data-mantine-stop-propagation": true }),
});

/**
 * Finds a household, member, unit or row of a book by typing: a number, a name, pinyin initials. Arrow keys choose,
 * Enter or Tab picks. Works in a dialog and outside of one.
 */
export function RowPicker({ target, label, value, onPick, village = null, among, focus = false, ...look }: Props) {
  const t = useText();
  const list = useId();
  const picking = usePicking({ target, value, onPick, village, ...(among ? { among } : {}) });
  const { opened, options, active, typed, shown } = picking;
  const combobox = useCombobox({ opened });
  useEffect(() => {
    if (opened && options.length > 0) combobox.selectOption(active);
  });
  const { required = false, error = null, width } = look;
  return (
    <Combobox
      store={combobox}
      shadow="md"
      transitionProps={{ duration: 0 }}
      width="max-content"
      position="bottom-start"
      onOptionSubmit={(uid) => {
        const option = options.find((one) => one.uid === uid);
        if (option) picking.pick(option);
      }}
    >
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          label={label}
          withAsterisk={required}
          error={error}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          placeholder={t(hints[target] ?? "books.findRow")}
          value={typed ?? shown?.name ?? ""}
          {...(width === undefined ? {} : { w: width })}
          {...(focus ? { "data-autofocus": true } : {})}
          {...(shown && typed === null ? { description: shown.note || null, inputWrapperOrder } : {})}
          {...spoken(list, picking)}
          onChange={(event) => picking.type(event.currentTarget.value)}
          onClick={() => picking.setOpened(true)}
          onBlur={picking.leave}
          onKeyDown={(event) => press(event, picking)}
        />
      </Combobox.Target>
      <Options id={list} picking={picking} label={label} />
    </Combobox>
  );
}

/** What tells the picked row from others stands below the field, where it takes no other's place. */
const inputWrapperOrder: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];
