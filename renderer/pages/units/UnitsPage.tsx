import { Button, Menu } from "@mantine/core";
import { IconFileImport, IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { units } from "../../../shared/units/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { unitEvents, useEventActions } from "../../ui/eventActions.ts";
import { Empty } from "../../ui/Empty.tsx";
import { listSources } from "../../ui/listSources.ts";
import { cellsOf } from "../../ui/rows.ts";
import { SheetPage } from "../../ui/SheetPage.tsx";
import { useChosenVillage } from "../../ui/village.ts";
import { useVillages } from "../../ui/lists.ts";
import { openEvent } from "../events/openEvent.tsx";
import { unitColumns } from "./columns.ts";
import { UnitSide } from "./UnitSide.tsx";

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

/** Forms a unit in the chosen village, or in the one that the clerk picks. */
function FormUnit() {
  const t = useText();
  const mayEdit = useMayEdit();
  const chosen = useChosenVillage();
  const rows = useVillages().data?.rows ?? [];
  const only = chosen ?? (rows.length === 1 ? rows[0]?.uid : undefined);
  if (!mayEdit || rows.length === 0) return null;
  const sign = <IconPlus size="1rem" />;
  if (only)
    return (
      <Button leftSection={sign} onClick={() => openEvent("form-unit", only)}>
        {t("units.form")}
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={sign}>{t("units.form")}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rows.map(({ uid, nameZh }) => (
          <Menu.Item key={uid} onClick={() => openEvent("form-unit", uid)}>
            {nameZh}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Units as a sheet; the focused one's convenors and households beside it. */
export function UnitsPage() {
  const t = useText();
  const language = useLanguage();
  const actions = useEventActions(unitEvents);
  const { focus } = useSearch({ from: "/units" });
  const columns = useMemo(() => unitColumns(t, language), [t, language]);
  return (
    <SheetPage
      name="units"
      title={t("units.title")}
      count="units.count"
      record="unit"
      exported="units"
      actions={actions}
      tools={<FormUnit />}
      form="unit"
      columns={columns}
      source={listSources.units}
      lookUp={lookUp}
      focus={focus}
      focusField="unitNo"
      none={<None />}
      side={(uid) => <UnitSide uid={uid} />}
    />
  );
}
