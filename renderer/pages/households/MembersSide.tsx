import { Group, Menu, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { EventKind } from "../../../shared/events/contract.ts";
import { type HouseholdDetail, households } from "../../../shared/households/contract.ts";
import { members } from "../../../shared/members/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { clientOf } from "../../app/client.ts";
import { useAsk } from "../../app/query.ts";
import { useLanguage, useText } from "../../app/text.ts";
import type { SheetSource } from "../../grid/types.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useEraseAction } from "../../ui/eraseAction.ts";
import { memberEvents, useEventActions } from "../../ui/eventActions.ts";
import { RecordSheet } from "../../ui/RecordSheet.tsx";
import { cellsOf } from "../../ui/rows.ts";
import { EraseItems } from "../erasing/EraseItems.tsx";
import { EventMenu } from "../events/EventMenu.tsx";
import { openHandover } from "../handover/openHandover.tsx";
import { memberColumns } from "../members/columns.ts";
import { HouseholdPast } from "./HouseholdPast.tsx";
import styles from "./MembersSide.module.css";

const lookUp = async (uid: string) => cellsOf((await clientOf(members).get({ uid })).member);

/** What may happen to the household as it stands: joining a unit or leaving it, never both. */
const eventsOf = ({ household, members: people, phoneAgreedOn }: HouseholdDetail): EventKind[] => [
  "birth",
  ...(people.length > 1 ? (["split-household", "change-head"] as const) : []),
  ...(people.length > 0 ? (["merge-households", "move-to-village"] as const) : []),
  ...(household.unitId === null ? (["join-unit"] as const) : (["move-to-unit", "leave-unit"] as const)),
  ...(phoneAgreedOn === null ? [] : (["withdraw-phone"] as const)),
];

function Members({ detail }: { readonly detail: HouseholdDetail }) {
  const t = useText();
  const language = useLanguage();
  const day = useAsOf() ?? dayOf(new Date());
  const { household } = detail;
  const events = useEventActions(memberEvents);
  const erase = useEraseAction("member");
  const actions = useMemo(() => [...events, ...erase], [events, erase]);
  const columns = useMemo(() => memberColumns({ t, language, day, inHousehold: true }), [t, language, day]);
  const source = useMemo((): SheetSource => ({ kind: "rows", rows: detail.members.map(cellsOf) }), [detail.members]);
  const unit = household.unitNo === null ? null : t("events.inUnit", { unitNo: household.unitNo });
  const label = t("households.members", { householdNo: household.householdNo });
  return (
    <>
      <Group className={styles["head"] ?? ""} justify="space-between" gap="xs">
        <Group gap="sm" align="baseline" miw={0}>
          <Title order={2}>{label}</Title>
          <Text c="dimmed">{[household.houseName, unit].filter(Boolean).join(" · ")}</Text>
        </Group>
        <EventMenu kinds={eventsOf(detail)} uid={household.uid} people={detail.members}>
          {detail.members.length > 0 && household.endedOn === null ? (
            <Menu.Item onClick={() => openHandover(household.uid)}>{t("handover.open")}</Menu.Item>
          ) : null}
          <EraseItems household={household.uid} people={[...detail.members, ...detail.formerMembers]} />
        </EventMenu>
      </Group>
      <div className={styles["sheet"]}>
        <RecordSheet
          name="household-members"
          label={label}
          record="member"
          columns={columns}
          source={source}
          lookUp={lookUp}
          actions={actions}
          empty={t("households.noMembers")}
          short
        />
      </div>
      <HouseholdPast key={household.uid} detail={detail} />
    </>
  );
}

function Chosen({ uid }: { readonly uid: string }) {
  const asOf = useAsOf();
  const detail = useAsk(
    households,
    "get",
    { uid, asOf },
    { reads: ["household", "member", "unitMembership", "unit", "householdStay", "headTerm", "consent"], keep: true },
  );
  return <Answer query={detail}>{(data) => <Members detail={data} />}</Answer>;
}

/** The members of the household that has the focus at the left. */
export function MembersSide({ household }: { readonly household: string | null }) {
  const t = useText();
  return (
    <section className={styles["side"]} aria-label={t("members.title")}>
      {household ? (
        <Chosen uid={household} />
      ) : (
        <Stack p="md" gap="xs">
          <Text>{t("households.membersNone")}</Text>
          <Text c="dimmed">{t("households.linked")}</Text>
        </Stack>
      )}
    </section>
  );
}
