import { Alert, Text } from "@mantine/core";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { books } from "../../../shared/books/contract.ts";
import type { GuaranteeLine } from "../../../shared/events/card.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { wholeList } from "../../ui/lists.ts";
import type { Facts } from "./facts.ts";
import { ChoiceField } from "./fields.tsx";
import type { Values } from "./values.ts";

/** Which of a guarantor's standing consents is withdrawn; the only one is chosen already. */
export function WithdrawGuarantee({ facts: { person } }: { readonly facts: Facts }) {
  const t = useText();
  const { setValue } = useFormContext<Values>();
  const query = useAsk(
    books,
    "list",
    {
      record: "guarantorConsent",
      ...wholeList(null),
      filter: { memberId: { equals: person?.uid ?? "" }, withdrawnOn: { equals: null } },
    },
    { reads: ["guarantorConsent", "jlg"] },
  );
  const rows = query.data?.rows ?? [];
  const only = rows.length === 1 ? String(rows[0]!["uid"]) : "";
  useEffect(() => {
    if (only !== "") setValue("guarantee", only);
  }, [only, setValue]);
  if (query.data && rows.length === 0) return <Text>{t("events.noGuarantee")}</Text>;
  const choices = rows.map((row) => ({
    value: String(row["uid"]),
    label: t("events.guaranteeOf", {
      groupNo: String(row["jlgIdName"]),
      max: printedYuan(Number(row["maxFen"])),
      until: String(row["until"]),
    }),
  }));
  return <ChoiceField name="guarantee" label={t("events.whichGuarantee")} choices={choices} focus />;
}

function Guarantee({ line }: { readonly line: GuaranteeLine }) {
  const t = useText();
  const { name, groupNo, lender, agreementNo, maxFen, until, why, loans, loansFen } = line;
  const covers = { loans, sum: printedYuan(loansFen), max: printedYuan(maxFen), until };
  return (
    <Alert color="yellow" role="note">
      <Text fw={600}>{t("events.guaranteeTouched", { name, groupNo })}</Text>
      <Text size="sm">{t(`events.guarantee-${why}`)}</Text>
      <Text size="sm">{loans === 0 ? t("events.guaranteeCoversNone") : t("events.guaranteeCovers", covers)}</Text>
      <Text size="sm" fw={600}>
        {t("events.guaranteeMust", { agreementNo, lender })}
      </Text>
    </Alert>
  );
}

/** Guarantees of somebody whom an event lets die, leave, move or withdraw, with what the agreement says must be done. */
export const Guarantees = ({ lines }: { readonly lines: readonly GuaranteeLine[] }) =>
  lines.map((line) => <Guarantee key={line.uid} line={line} />);
