import { Button, Group, MultiSelect, Radio, Stack, Text } from "@mantine/core";
import { IconDeviceUsb, IconFileExport } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useText } from "../../../app/text.ts";
import { useVillages } from "../../../ui/lists.ts";
import type { Giving } from "./useGiving.ts";

interface Props {
  readonly giving: Giving;
}

/** All that the PC may have, or some of them. */
function Villages({ giving, error }: Props & { readonly error: string | null }) {
  const t = useText();
  const { peer, villages, setVillages } = giving;
  const rows = useVillages().data?.rows ?? [];
  const choices = rows
    .filter(({ uid }) => peer.villages === null || peer.villages.includes(uid))
    .map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t("exchange.giveVillages")}
        value={villages === null ? "all" : "some"}
        onChange={(next) => setVillages(next === "all" ? null : [])}
      >
        <Group gap="lg" mt={4}>
          <Radio value="all" label={t("exchange.giveAll")} />
          <Radio value="some" label={t("exchange.giveSome")} disabled={choices.length < 2} />
        </Group>
      </Radio.Group>
      {villages === null ? null : (
        <MultiSelect
          aria-label={t("exchange.giveSome")}
          placeholder={villages.length === 0 ? t("exchange.chooseVillages") : ""}
          data={choices}
          value={[...villages]}
          searchable
          onChange={setVillages}
          error={error}
        />
      )}
    </Stack>
  );
}

function Content({ giving: { full, setFull } }: Props) {
  const t = useText();
  return (
    <Radio.Group
      label={t("exchange.content")}
      value={full ? "full" : "changes"}
      onChange={(next) => setFull(next === "full")}
    >
      <Stack gap={6} mt={4}>
        <Radio value="changes" label={t("exchange.onlyChanges")} description={t("exchange.onlyChangesHint")} />
        <Radio value="full" label={t("exchange.fullFile")} description={t("exchange.fullFileHint")} />
      </Stack>
    </Radio.Group>
  );
}

function Place({ giving: { folder, askPlace } }: Props) {
  const t = useText();
  return (
    <div>
      <Text fw={600}>{t("exchange.place")}</Text>
      <Group gap="sm" mt={4}>
        {folder ? <Text style={{ overflowWrap: "anywhere" }}>{folder.shown}</Text> : null}
        <Button variant="default" leftSection={<IconDeviceUsb size="1rem" />} onClick={askPlace}>
          {t(folder ? "exchange.changePlace" : "exchange.choosePlace")}
        </Button>
      </Group>
    </div>
  );
}

/** Which villages, all or only changes, and where to. */
export function GiveForm({ giving }: Props) {
  const t = useText();
  const { peer, villages, job } = giving;
  const [tried, setTried] = useState(false);
  const missing = villages !== null && villages.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing && !job.busy) giving.write(peer, "sync");
  };
  return (
    <Stack component="form" gap="md" onSubmit={submit}>
      <Villages giving={giving} error={tried && missing ? t("exchange.chooseVillages") : null} />
      <Content giving={giving} />
      <Place giving={giving} />
      <Group>
        <Button type="submit" leftSection={<IconFileExport size="1rem" />} disabled={job.busy !== null}>
          {t("exchange.giveNow")}
        </Button>
      </Group>
    </Stack>
  );
}
