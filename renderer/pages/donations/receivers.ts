import { pinyin } from "pinyin-pro";
import type { distribution } from "../../../shared/donations/record.ts";
import type { donations } from "../../../shared/donations/contract.ts";
import { numberOf } from "../../../shared/records/numbers.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { halfWidth } from "../../grid/values/readCell.ts";

export type Stock = OutputOf<(typeof donations)["methods"]["toDistribute"]>;
export type Receiver = Stock["households"][number];

/** Quantities have two decimal places, as their description says. */
const quantity = { kind: "decimal", places: 2 } as const satisfies Pick<
  typeof distribution.fields.qty,
  "kind" | "places"
>;

/** A typed quantity in hundredths; null for what is none, nothing and less included. */
export function qtyOf(typed: string): number | null {
  const found = numberOf(halfWidth(typed).replace(/[\s,，]/g, ""), quantity);
  return found !== null && found > 0 ? found : null;
}

const sounds = new Map<string, string>();

/** A name's pinyin and its initials. */
function soundOf(name: string): string {
  const known = sounds.get(name);
  if (known !== undefined) return known;
  const options = { toneType: "none", type: "array", nonZh: "consecutive" } as const;
  const whole = pinyin(name, { ...options, v: true }).join("");
  const initials = pinyin(name, { ...options, pattern: "first" }).join("");
  const sound = `${whole} ${initials}`.toLowerCase();
  sounds.set(name, sound);
  return sound;
}

/** Households that typed letters or characters may mean: by number, head, house name, pinyin or initials. */
export function findReceivers(households: readonly Receiver[], typed: string): readonly Receiver[] {
  const wanted = halfWidth(typed).trim().toLowerCase();
  if (wanted === "") return households;
  return households.filter(({ householdNo, head, houseName }) => {
    if (householdNo.toLowerCase().startsWith(wanted)) return true;
    return [head, houseName].some(
      (name) =>
        name !== null &&
        (name.includes(wanted) ||
          soundOf(name)
            .split(" ")
            .some((sound) => sound.startsWith(wanted))),
    );
  });
}
