import { Select } from "@mantine/core";
import { type Say, useLabel, useText } from "../../../app/text.ts";
import type { Reason } from "../../../grid/values/readCell.ts";
import styles from "./EntryDialog.module.css";
import { EntryInput } from "./EntryInput.tsx";
import type { EntryPart } from "./plan.ts";
import type { Entering, Wish } from "./useEntry.ts";
import { type EntryField, isWide } from "./values.ts";

const sentenceOfReason = (reason: Reason | undefined, row: boolean, t: Say): string | null => {
  if (reason === undefined) return null;
  if (reason === "required") return t("books.needed");
  return t(row ? "books.chooseRow" : `grid.${reason}`);
};

/** Three questions of yes or no stand on a line where there are several. */
function widthOf(entry: EntryField, fields: readonly EntryField[]): string {
  if (isWide(entry)) return "wide";
  return entry.look === "yesNo" && fields.filter(({ look }) => look === "yesNo").length > 2 ? "third" : "half";
}

function VillageField({ place }: { readonly place: Entering["place"] }) {
  const t = useText();
  if (!place.asks) return null;
  return (
    <Select
      className={styles["half"] ?? ""}
      label={t("books.village")}
      withAsterisk
      searchable
      allowDeselect={false}
      data={place.rows.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }))}
      value={place.village}
      error={place.missing ? t("books.chooseVillage") : null}
      onChange={(uid) => place.choose(uid)}
    />
  );
}

/** The fields of a row, as its plan or its description has them. */
export function EntryFields({ wish, entering }: { readonly wish: Wish; readonly entering: Entering }) {
  const t = useText();
  const label = useLabel();
  const { plan } = wish;
  const { fields, typed, type, offer, problems, place } = entering;
  const More = plan.more;
  const part: EntryPart = { typed, type, offer, problems, village: place.village };
  return (
    <>
      <div className={styles["fields"]}>
        <VillageField place={place} />
        {fields.map((entry) => {
          const { name, field, look } = entry;
          const error = sentenceOfReason(problems[name], look === "row", t);
          const common = { ...part, name, label: label(field), required: field.required, error };
          const Own = plan.inputs?.[name];
          const near = place.picked && place.picked.by !== name ? place.picked.village : null;
          return (
            <div key={name} className={styles[widthOf(entry, fields)]}>
              {Own ? (
                <Own {...common} />
              ) : (
                <EntryInput
                  {...common}
                  village={near}
                  entry={entry}
                  among={plan.among ?? {}}
                  onPicked={(option) => place.pick(name, option)}
                />
              )}
            </div>
          );
        })}
      </div>
      {More ? <More {...part} /> : null}
    </>
  );
}
