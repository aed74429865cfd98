import { Stack } from "@mantine/core";
import { Answer } from "../../../ui/Answer.tsx";
import { OutsideOffices } from "../../handover/OutsideOffices.tsx";
import { OtherDevices } from "./OtherDevices.tsx";
import { OwnDevice } from "./OwnDevice.tsx";
import { useDevices } from "./useDevices.ts";

/** This PC's card, and the PCs that share the register with it. */
export function DevicesTab() {
  const list = useDevices();
  return (
    <Answer query={list}>
      {(devices) => (
        <Stack gap="md">
          <OwnDevice devices={devices} />
          <OtherDevices devices={devices} />
          <OutsideOffices />
        </Stack>
      )}
    </Answer>
  );
}
