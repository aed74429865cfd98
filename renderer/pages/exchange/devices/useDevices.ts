import { useQueryClient } from "@tanstack/react-query";
import { devices } from "../../../../shared/devices/contract.ts";
import { useAsk } from "../../../app/query.ts";
import { useVillages } from "../../../ui/lists.ts";

/** The register's devices; read anew after a file was taken too. */
export const useDevices = () => useAsk(devices, "list", {});

/** Makes the shown list old. */
export function useRefresh(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: [devices.name] });
}

export interface VillageChoice {
  readonly value: string;
  readonly label: string;
}

export function useVillageChoices(): readonly VillageChoice[] {
  return (useVillages().data?.rows ?? []).map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
}
