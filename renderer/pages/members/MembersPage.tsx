import { Button } from "@mantine/core";
import { IconFileImport, IconUsers } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { members } from "../../../shared/members/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { clientOf } from "../../app/client.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import type { SheetRow } from "../../grid/types.ts";
import { useEraseAction } from "../../ui/eraseAction.ts";
import { memberEvents, useEventActions } from "../../ui/eventActions.ts";
import { Empty } from "../../ui/Empty.tsx";
import { SheetPage } from "../../ui/SheetPage.tsx";
import { listSources } from "../../ui/listSources.ts";
import { cellsOf } from "../../ui/rows.ts";
import { openEvent } from "../events/openEvent.tsx";
import { memberColumns } from "./columns.ts";

const lookUp = async (uid: string) => cellsOf((await clientOf(members).get({ uid })).member);

function None() {
  const t = useText();
  const mayEdit = useMayEdit();
  return (
    <Empty icon={IconUsers} title={t("members.emptyTitle")} hint={t("members.emptyHint")}>
      {mayEdit ? (
        <>
          <Button component={Link} to="/imports" leftSection={<IconFileImport size="1rem" />}>
            {t("members.import")}
          </Button>
          <Button component={Link} to="/households" variant="default">
            {t("members.toHouseholds")}
          </Button>
        </>
      ) : null}
    </Empty>
  );
}

/** Somebody joins the household of a row, as on the household's own page. */
function addToHousehold(below: SheetRow | null): void {
  const home = below?.["householdId"];
  if (typeof home === "string") openEvent("birth", home);
}

/** All listed members as one sheet. */
export function MembersPage() {
  const t = useText();
  const language = useLanguage();
  const asOf = useAsOf();
  const mayEdit = useMayEdit();
  const events = useEventActions(memberEvents);
  const erase = useEraseAction("member");
  const actions = useMemo(() => [...events, ...erase], [events, erase]);
  const { focus } = useSearch({ from: "/members" });
  const day = asOf ?? dayOf(new Date());
  const columns = useMemo(() => memberColumns({ t, language, day }), [t, language, day]);
  return (
    <SheetPage
      name="members"
      title={t("members.title")}
      count="members.count"
      record="member"
      exported="roster"
      actions={actions}
      {...(mayEdit ? { onAddRows: addToHousehold } : {})}
      columns={columns}
      source={listSources.members}
      lookUp={lookUp}
      focus={focus}
      focusField="nameZh"
      none={<None />}
    />
  );
}
