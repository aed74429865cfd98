import { Button } from "@mantine/core";
import { IconFileImport, IconHomeHeart, IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { households } from "../../../shared/households/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { useEraseAction } from "../../ui/eraseAction.ts";
import { householdEvents, useEventActions } from "../../ui/eventActions.ts";
import { Empty } from "../../ui/Empty.tsx";
import { useVillages } from "../../ui/lists.ts";
import { useHandoverAction } from "../../ui/handoverAction.ts";
import { listSources } from "../../ui/listSources.ts";
import { cellsOf } from "../../ui/rows.ts";
import { SheetPage } from "../../ui/SheetPage.tsx";
import { householdColumns } from "./columns.ts";
import { HouseholdForm } from "./HouseholdForm.tsx";
import { MembersSide } from "./MembersSide.tsx";

const lookUp = async (uid: string) => cellsOf((await clientOf(households).get({ uid, asOf: null })).household);

function None({ onAdd }: { readonly onAdd: (() => void) | null }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const hint = onAdd || !mayEdit ? t("households.emptyHint") : t("households.needVillage");
  return (
    <Empty icon={IconHomeHeart} title={t("households.emptyTitle")} hint={hint}>
      {mayEdit ? (
        <>
          <Button component={Link} to="/imports" leftSection={<IconFileImport size="1rem" />}>
            {t("households.import")}
          </Button>
          {onAdd ? (
            <Button variant="default" onClick={onAdd}>
              {t("households.add")}
            </Button>
          ) : (
            <Button variant="default" component={Link} to="/villages">
              {t("villages.add")}
            </Button>
          )}
        </>
      ) : null}
    </Empty>
  );
}

/** Households as a sheet, and the members of the focused one as a sheet beside it. */
export function HouseholdsPage() {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const villages = useVillages().data?.rows ?? [];
  const { focus } = useSearch({ from: "/households" });
  const events = useEventActions(householdEvents);
  const erase = useEraseAction("household");
  const handover = useHandoverAction();
  const actions = useMemo(() => [...events, ...handover, ...erase], [events, handover, erase]);
  const [adding, setAdding] = useState(false);
  const several = villages.length > 1;
  const columns = useMemo(() => householdColumns(t, language, several), [t, language, several]);
  const mayAdd = mayEdit && villages.length > 0;
  const add = mayAdd ? () => setAdding(true) : null;
  return (
    <>
      <SheetPage
        name="households"
        title={t("households.title")}
        count="households.count"
        record="household"
        exported="households"
        actions={actions}
        {...(add ? { onAddRows: add } : {})}
        form="household"
        columns={columns}
        source={listSources.households}
        lookUp={lookUp}
        focus={focus}
        focusField="householdNo"
        none={<None onAdd={add} />}
        tools={
          add ? (
            <Button leftSection={<IconPlus size="1rem" />} onClick={add}>
              {t("households.add")}
            </Button>
          ) : null
        }
        side={(uid) => <MembersSide household={uid} />}
      />
      {adding ? (
        <HouseholdForm
          villages={villages}
          onClose={() => setAdding(false)}
          onDone={(uid) => void navigate({ to: "/households", search: { focus: uid } })}
        />
      ) : null}
    </>
  );
}
