import { Button } from "@mantine/core";
import { IconFileImport, IconUsersGroup } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { units } from "../../../shared/units/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { Empty } from "../../ui/Empty.tsx";
import { cellsOf, type ListSource } from "../../ui/rows.ts";
import { SheetPage } from "../../ui/SheetPage.tsx";
import { unitColumns } from "./columns.ts";
import { UnitSide } from "./UnitSide.tsx";

const source: ListSource = {
  name: "units",
  list: clientOf(units).list,
  reads: ["unit", "unitMembership", "convenorTerm", "member", "village"],
  quickField: "unitNo",
};
const lookUp = async (uid: string) => cellsOf((await clientOf(units).get({ uid, asOf: null })).unit);

function None() {
  const t = useText();
  const mayEdit = useMayEdit();
  return (
    <Empty icon={IconUsersGroup} title={t("units.emptyTitle")} hint={t("units.emptyHint")}>
      {mayEdit ? (
        <Button component={Link} to="/imports" leftSection={<IconFileImport size="1rem" />}>
          {t("units.import")}
        </Button>
      ) : null}
    </Empty>
  );
}

/** Units as a sheet; the focused one's convenors and households beside it. */
export function UnitsPage() {
  const t = useText();
  const language = useLanguage();
  const { focus } = useSearch({ from: "/units" });
  const columns = useMemo(() => unitColumns(t, language), [t, language]);
  return (
    <SheetPage
      name="units"
      title={t("units.title")}
      count="units.count"
      record="unit"
      form="unit"
      columns={columns}
      source={source}
      lookUp={lookUp}
      focus={focus}
      focusField="unitNo"
      none={<None />}
      side={(uid) => <UnitSide uid={uid} />}
    />
  );
}
