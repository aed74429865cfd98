import { Group, Menu, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { EventKind } from "../../../shared/events/contract.ts";
import { type HouseholdDetail, households } from "../../../shared/households/contract.ts";
import { members } from "../../../shared/members/contract.ts";
import type { TimelineRow } from "../../../shared/timeline/row.ts";
import { useAsOf } from "../../app/asOf.ts";
import { clientOf } from "../../app/client.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import type { SheetSource } from "../../grid/types.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useEraseAction } from "../../ui/eraseAction.ts";
import { memberEvents, useEventActions } from "../../ui/eventActions.ts";
import { RecordSheet } from "../../ui/RecordSheet.tsx";
import { cellsOf } from "../../ui/rows.ts";
import { EraseItems } from "../erasing/EraseItems.tsx";
import { EventMenu } from "../events/EventMenu.tsx";
import { openEvent } from "../events/openEvent.tsx";
import { openHandover } from "../handover/openHandover.tsx";
import { memberColumns } from "../members/columns.ts";
import { HouseholdPast } from "./HouseholdPast.tsx";
import { NewMenu } from "./NewMenu.tsx";
import { Timeline, useTimeline } from "./Timeline.tsx";
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

type Part = "people" | "timeline";

interface PeopleProps {
  readonly detail: HouseholdDetail;
  readonly label: string;
}

/** The household's members as a sheet. */
function People({ detail, label }: PeopleProps) {
  const t = useText();
  const language = useLanguage();
  const day = useAsOf() ?? dayOf(new Date());
  const { uid, endedOn } = detail.household;
  const mayAdd = useMayEdit() && endedOn === null;
  const events = useEventActions(memberEvents);
  const erase = useEraseAction("member");
  const actions = useMemo(() => [...events, ...erase], [events, erase]);
  const columns = useMemo(() => memberColumns({ t, language, day, inHousehold: true }), [t, language, day]);
  const source = useMemo((): SheetSource => ({ kind: "rows", rows: detail.members.map(cellsOf) }), [detail.members]);
  return (
    <RecordSheet
      name="household-members"
      label={label}
      record="member"
      columns={columns}
      source={source}
      lookUp={lookUp}
      actions={actions}
      {...(mayAdd ? { onAddRows: () => openEvent("birth", uid) } : {})}
      empty={t("households.noMembers")}
      short
    />
  );
}

interface VerbsProps {
  readonly detail: HouseholdDetail;
  /** Everything recorded about it. */
  readonly rows: readonly TimelineRow[];
}

/** What can be entered for the household, and what can happen to it. */
function Verbs({ detail, rows }: VerbsProps) {
  const t = useText();
  const { household, members: people, formerMembers } = detail;
  return (
    <Group gap="xs" wrap="nowrap">
      <NewMenu detail={detail} rows={rows} />
      <EventMenu kinds={eventsOf(detail)} uid={household.uid} people={people}>
        {people.length > 0 && household.endedOn === null ? (
          <Menu.Item onClick={() => openHandover(household.uid)}>{t("handover.open")}</Menu.Item>
        ) : null}
        <EraseItems household={household.uid} people={[...people, ...formerMembers]} />
      </EventMenu>
    </Group>
  );
}

interface HomeProps {
  readonly detail: HouseholdDetail;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

/** A household: its people, or everything recorded about it in order of time. */
function Home({ detail, part, onPart }: HomeProps) {
  const t = useText();
  const { household } = detail;
  const timeline = useTimeline(household.uid);
  const unit = household.unitNo === null ? null : t("events.inUnit", { unitNo: household.unitNo });
  const label = t("households.members", { householdNo: household.householdNo });
  const parts = [
    { value: "people", label: t("timeline.people") },
    { value: "timeline", label: `${t("timeline.title")} ${timeline.data?.total ?? ""}` },
  ];
  return (
    <>
      <Group className={styles["head"] ?? ""} justify="space-between" gap="xs">
        <Group gap="sm" align="baseline" miw={0}>
          <Title order={2}>{label}</Title>
          <Text c="dimmed">{[household.houseName, unit].filter(Boolean).join(" · ")}</Text>
        </Group>
      </Group>
      <Group className={styles["choice"] ?? ""} justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t("timeline.parts")}
          transitionDuration={0}
          data={parts}
          value={part}
          onChange={(next) => onPart(next as Part)}
        />
        <Verbs detail={detail} rows={timeline.data?.rows ?? []} />
      </Group>
      <div className={styles["sheet"]}>
        {part === "people" ? (
          <People detail={detail} label={label} />
        ) : (
          <Answer query={timeline}>{(data) => <Timeline key={household.uid} {...data} />}</Answer>
        )}
      </div>
      <HouseholdPast key={household.uid} detail={detail} />
    </>
  );
}

function Chosen({ uid }: { readonly uid: string }) {
  const asOf = useAsOf();
  const [part, setPart] = useState<Part>("people");
  const detail = useAsk(
    households,
    "get",
    { uid, asOf },
    { reads: ["household", "member", "unitMembership", "unit", "householdStay", "headTerm", "consent"], keep: true },
  );
  return <Answer query={detail}>{(data) => <Home detail={data} part={part} onPart={setPart} />}</Answer>;
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
