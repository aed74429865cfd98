import { Text } from "@mantine/core";
import { type KeyboardEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { type CheckItem, checkItems, type Checklist, checklists } from "../../../shared/places/checklists.ts";
import { checkResults, fixes } from "../../../shared/places/record.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { isComposing } from "../../app/keys.ts";
import { useLabel, useText } from "../../app/text.ts";
import { lights } from "../../app/theme.ts";
import { ChoiceInput } from "../../ui/books/entry/EntryInput.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import styles from "./Check.module.css";
import type { Checking, Found, Hazard, ToCheck } from "./useChecking.ts";

interface ItemProps {
  readonly list: Checklist;
  readonly item: CheckItem;
  readonly hazard: Hazard;
  readonly checking: Checking;
}

const results = codesOf(checkResults);

/** The radio that Tab would reach in the item so many further on. */
function neighbour(item: HTMLElement | null, step: number): HTMLElement | null {
  const all = [...(item?.closest("[data-check]")?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  const next = all[all.indexOf(item!) + step];
  return next?.querySelector<HTMLElement>("input:checked") ?? next?.querySelector<HTMLElement>("input") ?? null;
}

/** What was wrong before, and how far that is. */
function Before({ hazard }: { readonly hazard: NonNullable<Hazard> }) {
  const t = useText();
  const { fixedOn, fixBy } = hazard;
  return (
    <span className={styles["before"]} style={{ color: lights.amber }}>
      {fixedOn === null ? t("places.openSince", { date: fixBy }) : t("places.fixedSince", { date: fixedOn })}
    </span>
  );
}

function Fix({ list, item, checking, found }: Omit<ItemProps, "hazard"> & { readonly found: Found }) {
  const t = useText();
  return (
    <div className={styles["fix"]}>
      <ChoiceInput
        label={t("places.fix")}
        required
        error={null}
        codes={fixes}
        value={found.fix ?? ""}
        onChange={(fix) => checking.say(list, item, { fix: fix === "" ? null : (fix as Found["fix"]) })}
      />
      <DayInput
        label={t("places.fixBy")}
        size="sm"
        value={found.fixBy}
        onDay={(fixBy) => checking.say(list, item, { fixBy })}
      />
    </div>
  );
}

/** One item: digits 1 to 3 answer it and go on, arrows go from item to item. */
function Item(props: ItemProps) {
  const { list, item, hazard, checking } = props;
  const label = useLabel();
  const place = useRef<HTMLDivElement>(null);
  const name = useId();
  const found = checking.of(list, item);
  const answer = (result: Found["result"]) => {
    // Drawn at once, since the fields of a hazard are there only then and the next key must not come before the focus.
    flushSync(() => checking.say(list, item, { result }));
    const fix = place.current?.querySelector<HTMLElement>('input:not([type="radio"])');
    (result === "fix" ? fix : neighbour(place.current, 1))?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "radio") return;
    const result = results[Number(event.key) - 1];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!result && step === undefined) return;
    event.preventDefault();
    if (result) answer(result.code as Found["result"]);
    else neighbour(place.current, step ?? 1)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of its answers
    <div ref={place} className={styles["item"]} data-item={item} onKeyDown={press}>
      <div>
        <Text size="sm" id={name}>
          {label(checkItems[item])}
        </Text>
        {hazard ? <Before hazard={hazard} /> : null}
      </div>
      <div className={styles["results"]} role="radiogroup" aria-labelledby={name}>
        {results.map((result, i) => (
          <label key={result.code}>
            <input
              type="radio"
              name={name}
              checked={found.result === result.code}
              onChange={() => checking.say(list, item, { result: result.code as Found["result"] })}
            />
            {`${i + 1} ${label(result)}`}
          </label>
        ))}
      </div>
      {found.result === "fix" ? <Fix list={list} item={item} checking={checking} found={found} /> : null}
    </div>
  );
}

/** The fixed items of every checklist of the place. */
export function CheckItems({ toCheck, checking }: { readonly toCheck: ToCheck; readonly checking: Checking }) {
  const label = useLabel();
  return (
    <div data-check style={{ display: "contents" }}>
      {toCheck.lists.map(({ list, items }) => (
        <section key={list} className={styles["list"]} aria-label={label(checklists[list])}>
          <div className={styles["head"]}>{label(checklists[list])}</div>
          {items.map(({ item, hazard }) => (
            <Item key={item} list={list} item={item} hazard={hazard} checking={checking} />
          ))}
        </section>
      ))}
    </div>
  );
}
