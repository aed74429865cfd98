import { Text } from "@mantine/core";
import { convenors } from "../../../shared/convenors/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Side } from "../../ui/Side.tsx";
import { UnitSide } from "../units/UnitSide.tsx";

/** The unit of the focused term, with its terms so far and the way to record the next one. */
export function ConvenorSide({ uid }: { readonly uid: string | null }) {
  const t = useText();
  const term = useAsk(convenors, "get", { uid: uid ?? "" }, { enabled: uid !== null, keep: true }).data;
  if (uid === null || !term)
    return (
      <Side label={t("units.side")}>
        <Text c="dimmed">{t("convenors.pick")}</Text>
      </Side>
    );
  return <UnitSide uid={term.unitId} />;
}
