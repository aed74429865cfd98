import { Select } from "@mantine/core";
import { useText } from "../app/text.ts";
import { useVillages } from "./lists.ts";
import { chooseVillage, useChosenVillage } from "./village.ts";

const everywhere = "all";

/** Keeps the lists to one village; not shown where there is only one. */
export function VillagePicker() {
  const t = useText();
  const chosen = useChosenVillage();
  const rows = useVillages().data?.rows ?? [];
  if (rows.length < 2) return null;
  const choices = rows.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
  return (
    <Select
      aria-label={t("app.villages")}
      size="xs"
      w="11rem"
      allowDeselect={false}
      searchable
      data={[{ value: everywhere, label: t("app.allVillages") }, ...choices]}
      value={chosen ?? everywhere}
      onChange={(value) => chooseVillage(value === everywhere ? null : value)}
    />
  );
}
