import { Badge, Group, Text, UnstyledButton } from "@mantine/core";
import type { Found } from "../../../shared/search/contract.ts";
import { records } from "../../../shared/records/all.ts";
import { type Language, type Say, useLanguage, useText } from "../../app/text.ts";
import classes from "./FoundList.module.css";

/** Element id of a row, for the text box to point to. */
export const rowId = (list: string, { uid }: Found): string => `${list}-${uid}`;

const rosterKinds = ["member", "household", "unit", "village"] as const;

/** What kind of row it is: a book's by its record's name. */
function kindOf({ record }: Found, language: Language, t: Say): string {
  const own = rosterKinds.find((kind) => kind === record);
  return own ? t(`search.${own}`) : records[record][language];
}

/** What a row is called. */
function headingOf(found: Found, t: Say): string {
  const { record, name, nameBo, nameTag, householdNo, unitNo, villageName } = found;
  if (record === "village") return villageName;
  if (record === "unit") return unitNo ?? "";
  if (record === "household") return t("search.householdNo", { no: householdNo ?? "" });
  return `${name ?? nameBo ?? ""}${nameTag === null ? "" : `（${nameTag}）`}`;
}

/** What tells namesakes apart: birth year, village, household, house name, unit. */
function factsOf(found: Found, t: Say): string {
  const { record, name, nameBo, birthYear, villageName, householdNo, houseName, unitNo, aliases } = found;
  const person = record === "member";
  const facts = [
    person && name !== null && nameBo,
    person && birthYear !== null && t("search.born", { year: birthYear }),
    record === "household" && name !== null && t("search.headIs", { name }),
    record !== "village" && villageName,
    person && householdNo !== null && t("search.householdNo", { no: householdNo }),
    houseName !== null && t("search.houseName", { name: houseName }),
    record !== "unit" && unitNo !== null && t("search.unitNo", { no: unitNo }),
    aliases !== null && t("search.alias", { names: aliases }),
  ];
  return facts.filter((fact) => typeof fact === "string" && fact !== "").join("　");
}

interface Props {
  readonly id: string;
  readonly rows: readonly Found[];
  readonly active: number;
  readonly onChoose: (found: Found) => void;
  readonly onPoint: (place: number) => void;
}

/** The rows found, one of them marked. The text box keeps the focus. */
export function FoundList({ id, rows, active, onChoose, onPoint }: Props) {
  const t = useText();
  const language = useLanguage();
  return (
    <div id={id} role="listbox" aria-label={t("search.title")} className={classes["list"]}>
      {rows.map((found, place) => (
        <UnstyledButton
          key={found.uid}
          id={rowId(id, found)}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          className={classes["row"]}
          ref={(element: HTMLButtonElement | null) => {
            if (place === active) element?.scrollIntoView({ block: "nearest" });
          }}
          onMouseMove={() => onPoint(place)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(found)}
        >
          <Group gap="xs" wrap="nowrap">
            <Text fw={600}>{headingOf(found, t)}</Text>
            <Badge variant="outline" size="sm" color="gray.8">
              {kindOf(found, language, t)}
            </Badge>
            {found.listed ? null : <Text size="xs">{t("search.unlisted")}</Text>}
          </Group>
          <Text size="sm">{factsOf(found, t)}</Text>
        </UnstyledButton>
      ))}
    </div>
  );
}
