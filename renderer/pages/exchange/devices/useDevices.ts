import { devices } from "../../../../shared/devices/contract.ts";
import { useAsk } from "../../../app/query.ts";
import { useVillages } from "../../../ui/lists.ts";
import { refreshContacts } from "../refresh.ts";

/** The register's devices; read anew after a file was taken too. */
export const useDevices = () => useAsk(devices, "list", {});

/** Makes old what is shown of devices, and of whom files can be given to. */
export const useRefresh = (): (() => void) => () => void refreshContacts();

export interface VillageChoice {
  readonly value: string;
  readonly label: string;
}

export function useVillageChoices(): readonly VillageChoice[] {
  return (useVillages().data?.rows ?? []).map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
}
