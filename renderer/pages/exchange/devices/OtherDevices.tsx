import { Button, Text } from "@mantine/core";
import { IconDeviceDesktop, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { DeviceRow, Devices } from "../../../../shared/devices/contract.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { Empty } from "../../../ui/Empty.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { type Action, DeviceTable } from "./DeviceTable.tsx";
import { EnrolDialog } from "./EnrolDialog.tsx";
import { RenameDialog } from "./RenameDialog.tsx";
import { StopDialog } from "./StopDialog.tsx";
import { VillagesDialog } from "./VillagesDialog.tsx";

/** The PCs that share the register, and what went between them and this one. */
export function OtherDevices({ devices: { others, rules } }: { readonly devices: Devices }) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const [enrolling, setEnrolling] = useState(false);
  const [chosen, setChosen] = useState<readonly [Action, DeviceRow] | null>(null);
  const close = () => setChosen(null);
  const may = keeper && rules;
  const add = may ? (
    <Button leftSection={<IconPlus size="1rem" />} onClick={() => setEnrolling(true)}>
      {t("devices.enrol")}
    </Button>
  ) : null;
  return (
    <Panel title={t("devices.others")} tools={others.length > 0 ? add : null}>
      {others.length === 0 ? (
        <Empty icon={IconDeviceDesktop} title={t("devices.noneTitle")} hint={t("devices.noneHint")}>
          {add}
        </Empty>
      ) : (
        <>
          <DeviceTable rows={others} act={may ? (action, device) => setChosen([action, device]) : null} />
          <Text size="sm" c="dimmed" mt="sm">
            {t("devices.stickLost")}
          </Text>
        </>
      )}
      {enrolling ? <EnrolDialog close={() => setEnrolling(false)} /> : null}
      {chosen?.[0] === "stop" ? <StopDialog device={chosen[1]} close={close} /> : null}
      {chosen?.[0] === "rename" ? <RenameDialog device={chosen[1]} close={close} /> : null}
      {chosen?.[0] === "villages" ? <VillagesDialog device={chosen[1]} close={close} /> : null}
    </Panel>
  );
}
