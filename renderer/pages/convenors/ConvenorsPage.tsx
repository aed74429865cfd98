import { Button } from "@mantine/core";
import { IconUserStar } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { convenors } from "../../../shared/convenors/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { convenorEvents, useEventActions } from "../../ui/eventActions.ts";
import { Empty } from "../../ui/Empty.tsx";
import { SheetPage } from "../../ui/SheetPage.tsx";
import { listSources } from "../../ui/listSources.ts";
import { cellsOf } from "../../ui/rows.ts";
import { ConvenorSide } from "./ConvenorSide.tsx";
import { convenorColumns } from "./columns.ts";

const lookUp = async (uid: string) => cellsOf(await clientOf(convenors).get({ uid }));

function None() {
  const t = useText();
  return (
    <Empty icon={IconUserStar} title={t("convenors.emptyTitle")} hint={t("convenors.emptyHint")}>
      <Button component={Link} to="/units">
        {t("convenors.toUnits")}
      </Button>
    </Empty>
  );
}

/** The convenors of all units with their terms. */
export function ConvenorsPage() {
  const t = useText();
  const language = useLanguage();
  const { focus } = useSearch({ from: "/convenors" });
  const actions = useEventActions(convenorEvents, "unitId");
  const columns = useMemo(() => convenorColumns(t, language), [t, language]);
  return (
    <SheetPage
      name="convenors"
      title={t("convenors.title")}
      count="convenors.count"
      record="convenorTerm"
      exported="convenors"
      actions={actions}
      columns={columns}
      side={(uid) => <ConvenorSide uid={uid} />}
      source={listSources.convenors}
      lookUp={lookUp}
      focus={focus}
      focusField="memberName"
      none={<None />}
    />
  );
}
