import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconDeviceFloppy, IconPencil, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { type Devices, devices as contract, type Standing } from "../../../../shared/devices/contract.ts";
import { host } from "../../../../shared/host/contract.ts";
import { clientOf } from "../../../app/client.ts";
import { saveTarget } from "../../../app/files.ts";
import { tellFailure } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { currentLanguage, type TextKey, useText } from "../../../app/text.ts";
import { lights } from "../../../app/theme.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { tellSaved } from "../../../ui/tellSaved.tsx";
import { Digits } from "./Digits.tsx";
import { JoinSteps } from "./JoinSteps.tsx";
import { RenameDialog } from "./RenameDialog.tsx";
import { SeparateDialog } from "./SeparateDialog.tsx";
import { WordsDialog } from "./WordsDialog.tsx";

const standingWords: Readonly<Record<Standing, TextKey>> = {
  alone: "devices.standing-alone",
  member: "devices.standing-member",
  waiting: "devices.standing-waiting",
  stopped: "devices.standing-stopped",
};

type Dialog = "rename" | "separate" | "words";

function CardButtons({ name }: { readonly name: string }) {
  const t = useText();
  const save = async () => {
    const target = await saveTarget(`${t("devices.cardTitle")}-${name}.hbcard`);
    if (!target) return;
    await clientOf(contract).saveCard({ target: target.token });
    tellSaved(t("devices.cardSaved", { shown: target.shown }), target);
  };
  const print = async () => {
    const { token } = await clientOf(contract).printCard({ language: currentLanguage() });
    await clientOf(host).print({ token });
  };
  return (
    <>
      <Button leftSection={<IconDeviceFloppy size="1rem" />} onClick={() => void save().catch(tellFailure)}>
        {t("devices.saveCard")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" />}
        onClick={() => void print().catch(tellFailure)}
      >
        {t("devices.printCard")}
      </Button>
    </>
  );
}

function KeeperButtons({ devices, open }: { readonly devices: Devices; readonly open: (dialog: Dialog) => void }) {
  const t = useText();
  const { standing } = devices;
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size="1rem" />} onClick={() => open("rename")}>
        {t("devices.rename")}
      </Button>
      {standing === "waiting" || standing === "stopped" ? (
        <Button variant="default" onClick={() => open("words")}>
          {t("devices.byWords")}
        </Button>
      ) : null}
      {standing === "alone" ? null : (
        <Button variant={devices.own.copied ? "default" : "subtle"} onClick={() => open("separate")}>
          {t("devices.separate")}
        </Button>
      )}
    </>
  );
}

/** This PC: its name, its card to hand over, and how it stands in the register. */
export function OwnDevice({ devices }: { readonly devices: Devices }) {
  const t = useText();
  const role = useClerk()?.role;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const { own, standing, sealing } = devices;
  return (
    <Panel title={t("devices.thisDevice", { name: own.name })}>
      <Stack gap="sm">
        <Text {...(standing === "stopped" ? { c: lights.red } : {})}>{t(standingWords[standing])}</Text>
        {own.copied ? (
          <Alert color="yellow" variant="light" title={t("devices.copiedTitle")}>
            {t("devices.copiedHint")}
          </Alert>
        ) : null}
        <div>
          <Text size="sm" c="dimmed">
            {t("devices.digits")}
          </Text>
          <Digits value={own.digits} />
        </div>
        {sealing ? (
          <Text size="sm" c="dimmed">
            {t("devices.sealing", sealing)}
          </Text>
        ) : null}
        {role === "reader" ? null : (
          <Group gap="xs">
            <CardButtons name={own.name} />
            {role === "keeper" ? <KeeperButtons devices={devices} open={setDialog} /> : null}
          </Group>
        )}
        {devices.canJoin && standing === "alone" ? <JoinSteps /> : null}
      </Stack>
      {dialog === "rename" ? <RenameDialog device={own} close={close} /> : null}
      {dialog === "separate" ? <SeparateDialog close={close} /> : null}
      {dialog === "words" ? <WordsDialog close={close} /> : null}
    </Panel>
  );
}
