import { Button, Text } from "@mantine/core";
import { IconBuildingCommunity, IconFileImport, IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { VillageRow } from "../../../shared/villages/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { useVillages } from "../../ui/lists.ts";
import { Page } from "../../ui/Page.tsx";
import { VillageDetails } from "./VillageDetails.tsx";
import { VillageForm } from "./VillageForm.tsx";
import { VillageList } from "./VillageList.tsx";
import styles from "./VillagesPage.module.css";

function None({ onAdd }: { readonly onAdd: () => void }) {
  const t = useText();
  const asOf = useAsOf();
  const mayEdit = useMayEdit();
  return (
    <Empty
      icon={IconBuildingCommunity}
      title={t("villages.emptyTitle")}
      hint={t(asOf ? "villages.emptyAsOf" : "villages.emptyHint")}
    >
      {mayEdit ? (
        <>
          <Button onClick={onAdd} leftSection={<IconPlus size="1rem" />}>
            {t("villages.add")}
          </Button>
          <Button component={Link} to="/imports" variant="default" leftSection={<IconFileImport size="1rem" />}>
            {t("villages.import")}
          </Button>
        </>
      ) : null}
    </Empty>
  );
}

/** Villages with their counts; the chosen one with its details and charts. */
export function VillagesPage() {
  const t = useText();
  const mayEdit = useMayEdit();
  const villages = useVillages();
  const navigate = useNavigate();
  const { focus } = useSearch({ from: "/villages" });
  const choose = (uid: string) => void navigate({ to: "/villages", search: { focus: uid }, replace: true });
  const [form, setForm] = useState<{ readonly row: VillageRow | null } | null>(null);
  const add = () => setForm({ row: null });
  return (
    <Page
      title={t("villages.title")}
      layout="fill"
      aside={villages.data ? <Text c="dimmed">{t("villages.count", { count: villages.data.total })}</Text> : null}
      tools={
        mayEdit ? (
          <Button onClick={add} leftSection={<IconPlus size="1rem" />}>
            {t("villages.add")}
          </Button>
        ) : null
      }
    >
      <Answer query={villages}>
        {({ rows }) => {
          const shown = rows.find(({ uid }) => uid === focus) ?? rows[0];
          if (!shown) return <None onAdd={add} />;
          return (
            <div className={styles["sides"]}>
              <VillageList rows={rows} chosen={shown.uid} onChoose={choose} />
              <VillageDetails row={shown} onEdit={mayEdit ? () => setForm({ row: shown }) : null} />
            </div>
          );
        }}
      </Answer>
      {form ? <VillageForm row={form.row} onClose={() => setForm(null)} onDone={choose} /> : null}
    </Page>
  );
}
