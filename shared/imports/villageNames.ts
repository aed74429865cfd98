import type { Current } from "./current.ts";
import { fold } from "./headings.ts";

/** 幸福乡上坝村村委会 and 上坝 are 上坝村. */
const bare = (name: string): string =>
  fold(name)
    .replace(/(村|社区)?(村民委员会|居民委员会|村委会|居委会)$/, "$1")
    .replace(/^.*[县区市](?=.{2})/, "")
    .replace(/^.*[乡镇](?=.{2})/, "")
    .replace(/(.)(行政村|村|社区)$/, "$1");

/** Finds villages by the names and codes that files give them; a name that fits two finds none. */
export class VillageNames {
  readonly #exact = new Map<string, string>();
  readonly #bare = new Map<string, string | null>();
  readonly #known = new Map<string, string | null>();

  /** @param told names that the clerk said are a village of the register */
  constructor(villages: Current["villages"], told: Readonly<Record<string, string>> = {}) {
    for (const { uid, nameZh, villageCode } of villages) {
      this.#exact.set(nameZh, uid);
      this.#exact.set(villageCode, uid);
      this.#bare.set(bare(nameZh), this.#bare.has(bare(nameZh)) ? null : uid);
    }
    for (const [name, uid] of Object.entries(told)) this.#known.set(name, uid);
  }

  /** Uid of the village, or null. */
  find(name: string): string | null {
    let found = this.#known.get(name);
    if (found === undefined) {
      found = this.#exact.get(name) ?? this.#bare.get(bare(name)) ?? null;
      this.#known.set(name, found);
    }
    return found;
  }
}
