import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Given } from "../../../shared/exchange/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { GuaranteeLine } from "../../../shared/events/card.ts";
import { type MovedHousehold, rowsIn, toLines } from "../../../shared/handover/sealed.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { guaranteesTouched } from "../../database/lending/guarantees.ts";
import { findHousehold } from "../../database/households.ts";
import { preview as tryOut } from "../../database/journal/door.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { numbered } from "../../database/numbers.ts";
import { findOutside, type Outside } from "../../database/outside.ts";
import { keepGiven } from "../../database/packages.ts";
import { commit, type Context } from "../../worker/context.ts";
import { ownKeys } from "../devices/identity.ts";
import { registerIdOf } from "../devices/list.ts";
import { writeOwnPackage } from "../exchange/ownParts.ts";
import { packageName } from "../exchange/package/names.ts";
import { sealPackage } from "../exchange/package/seal.ts";
import { slipOf, storedSlip } from "../exchange/slips.ts";
import { refuse } from "../events/happening.ts";
import { keysOf } from "../session/signing.ts";
import { close, gather } from "./closing.ts";

export interface Wanted {
  readonly household: string;
  readonly on: string;
}

/** The household's number for the step's sentence. @throws AppError not-found */
function lineOf({ session: { client } }: Pick<Context, "session">, { household, on }: Wanted) {
  const home = findHousehold(client, household, null);
  if (!home) throw new AppError("not-found", { household });
  return { kind: "hand-over", params: { on, householdNo: home.householdNo } } as const;
}

interface Trial {
  /** What would go; null where nobody is listed who could. */
  readonly moved: MovedHousehold | null;
  /** Guarantees of people who would go: they stand with their lender. */
  readonly guarantees: readonly GuaranteeLine[];
  /** The rules that the closing would break. */
  readonly refused: AppError | null;
}

/** Tries the closing out and rolls it back. @throws AppError not-found */
export function tryClosing(context: Pick<Context, "session">, wanted: Wanted): Trial {
  const found: Omit<{ -readonly [K in keyof Trial]: Trial[K] }, "refused"> = { moved: null, guarantees: [] };
  try {
    const line = lineOf(context, wanted);
    const work = (write: Writer) => {
      const at = { write, on: wanted.on };
      found.moved = gather(at, wanted.household);
      close(at, wanted.household);
      found.guarantees = guaranteesTouched(context.session.client, write.touched);
      const today = dayOf(context.session.clock.now());
      if (wanted.on > today) refuse("event-in-future", "household", wanted.household, { today });
    };
    tryOut(context.session, line, work, () => null);
    return { ...found, refused: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "rule") throw error;
    return { ...found, refused: error };
  }
}

interface Numbered {
  readonly id: string;
  readonly no: number;
}

async function seal(context: Context, moved: MovedHousehold, to: Outside, { id, no }: Numbered): Promise<Buffer> {
  const { session, desk } = context;
  return await sealPackage(
    {
      kind: "move",
      id,
      recipient: to.device,
      no,
      // Another office learns nothing of this register's devices and staff.
      manifest: {
        register: registerIdOf(session.client) ?? keysOf(desk).register,
        at: session.clock.now().toISOString(),
        program: `hearthbook ${desk.version}`,
        author: "",
        certificates: [],
        acks: {},
        authors: {},
        asks: [],
      },
      sections: [
        {
          scope: moved.household.uid,
          kind: "household",
          rows: rowsIn(moved),
          full: true,
          raw: Buffer.from(toLines(moved)),
        },
      ],
    },
    ownKeys(desk),
    [to.seal],
  );
}

/**
 * Writes the file first and closes the household only then: a stick that is pulled leaves it listed here.
 * @throws AppError not-found, rule, package, disk-full, place-gone, cancelled
 */
export async function giveHousehold(context: Context, wanted: Wanted, device: string, folder: string): Promise<Given> {
  const { session, desk, files, job } = context;
  const { client, clerk, clock } = session;
  const to = findOutside(client, device);
  if (!to) throw new AppError("not-found", { device });
  const { moved, refused } = tryClosing(context, wanted);
  if (refused || !moved) throw refused ?? new AppError("not-found", { household: wanted.household });
  const village = findHousehold(client, wanted.household, null)!.village;
  const id = randomBytes(16).toString("hex");
  const names = { from: ownKeys(desk).name, to: to.name, on: dayOf(clock.now()), kind: "move" as const };
  const { no, path, size } = await numbered(client, device, async (next) => {
    const bytes = await seal(context, moved, to, { id, no: next });
    const wantedPath = join(folder, packageName({ ...names, id, no: next }));
    return { no: next, path: await writeOwnPackage(client, wantedPath, bytes, job), size: bytes.length };
  });
  const counts = storedSlip("move", clerk.name, [{ scope: village, rows: rowsIn(moved), full: true }]);
  try {
    commit(context, lineOf(context, wanted), (write) => {
      close({ write, on: wanted.on }, wanted.household);
      keepGiven(session, { id, kind: "move", other: device, no, counts });
    });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  const slip = slipOf(client, { id, direction: "out", other: device, no, counts, at: clock.now().toISOString() });
  return { slip, file: basename(path), token: files.grant(path), size, upToDate: 0 };
}
