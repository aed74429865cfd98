import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { type Arriving, handover } from "../../../shared/handover/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { queryClient, useAsk, useCommand } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useVillages } from "../../ui/lists.ts";
import { Panel } from "../../ui/Panel.tsx";
import { refreshContacts } from "../exchange/refresh.ts";
import { MovingCard } from "./MovingCard.tsx";

interface Props {
  /** Of the file. */
  readonly token: string;
  /** Called once the household is listed. */
  readonly onTaken?: () => void;
}

interface Typed {
  readonly village: string | null;
  readonly householdNo: string;
  readonly addressLine: string;
}

function usePlace({ token, onTaken }: Props) {
  const t = useText();
  const villages = useVillages().data?.rows ?? [];
  const [typed, setTyped] = useState<Typed>({ village: null, householdNo: "", addressLine: "" });
  const [tried, setTried] = useState(false);
  const take = useCommand(handover, "take");
  const village = typed.village ?? (villages.length === 1 ? villages[0]!.uid : null);
  const householdNo = typed.householdNo.trim();
  const missing = { village: village === null, householdNo: householdNo === "" };
  const done = () => {
    void refreshContacts();
    void queryClient.invalidateQueries({ queryKey: [handover.name] });
    notifications.show({ message: t("handover.taken", { householdNo }), autoClose: 10_000 });
    onTaken?.();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (village === null || missing.householdNo || take.isPending) return;
    const address = typed.addressLine.trim().normalize("NFC");
    const place = { village, householdNo, addressLine: address === "" ? null : address };
    take.mutate({ token, ...place }, { onSuccess: done });
  };
  const set = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }));
  const error = (name: keyof typeof missing) => (tried && missing[name] ? t("handover.needed") : null);
  return { villages, village, typed, set, error, busy: take.isPending, submit };
}

function PlaceForm(props: Props) {
  const t = useText();
  const label = useLabel();
  const { villages, village, typed, set, error, busy, submit } = usePlace(props);
  const { householdNo, addressLine } = household.fields;
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text>{t("handover.takeHint")}</Text>
      <SimpleGrid cols={3} spacing="sm">
        <Select
          label={t("erasing.village")}
          withAsterisk
          searchable
          data={villages.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }))}
          value={village}
          onChange={(uid) => set({ village: uid })}
          error={error("village")}
        />
        <TextInput
          label={label(householdNo)}
          withAsterisk
          maxLength={householdNo.max ?? 16}
          value={typed.householdNo}
          onChange={({ currentTarget }) => set({ householdNo: currentTarget.value })}
          error={error("householdNo")}
        />
        <TextInput
          label={label(addressLine)}
          maxLength={addressLine.max ?? 60}
          value={typed.addressLine}
          onChange={({ currentTarget }) => set({ addressLine: currentTarget.value })}
        />
      </SimpleGrid>
      <Group>
        <Button type="submit" loading={busy}>
          {t("handover.take")}
        </Button>
      </Group>
    </Stack>
  );
}

function Shown({ arriving, ...props }: Props & { readonly arriving: Arriving }) {
  const t = useText();
  const { office, name, no, on, household: moving, taken, alike } = arriving;
  const names = alike.map((one) => t("handover.alikeOne", one)).join("、");
  return (
    <Stack gap="sm">
      <Text fw={600}>{t("handover.takeFrom", { office, name, no, on })}</Text>
      <MovingCard moving={moving} />
      {names === "" || taken ? null : (
        <Alert color="yellow" variant="light">
          <Text c="text">{t("handover.alike", { names })}</Text>
        </Alert>
      )}
      {taken ? <Text role="status">{t("handover.takenBefore")}</Text> : <PlaceForm {...props} />}
    </Stack>
  );
}

/** A household in a file of another register: who sent it, who is in it, and where it is listed here. */
export function TakeMove(props: Props) {
  const t = useText();
  const file = useAsk(handover, "check", { token: props.token }, { reads: ["household", "member"] });
  return (
    <Panel title={t("handover.takeTitle")}>
      <Answer query={file}>{(arriving) => <Shown {...props} arriving={arriving} />}</Answer>
    </Panel>
  );
}
