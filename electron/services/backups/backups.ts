import { type BackupRow, type BackupStatus, type backups } from "../../../shared/backups/contract.ts";
import { lightOf } from "../../../shared/backups/light.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { isBackupSound } from "../../database/backup.ts";
import { onlyFounded } from "../../database/steps.ts";
import { renameDurably } from "../../database/durable.ts";
import type { Context } from "../../worker/context.ts";
import { noteRestored } from "../exchange/restored.ts";
import { whenQuiet } from "../session/quiet.ts";
import { allBackups, chooseSecond, type PlacedBackup, secondChoice, secondFolder } from "./folders.ts";
import { backUpDesk, hasChanged } from "./making.ts";
import { restoreBackup } from "./restoring.ts";

type Service = Handlers<typeof backups, Context>;

export { check } from "./checking.ts";

function toRow({ file, here, second }: PlacedBackup): BackupRow {
  return { id: file.id, at: file.at.toISOString(), reason: file.reason, size: file.size, here, second };
}

function secondState(registerDir: string, newest: PlacedBackup | undefined): BackupStatus["second"] {
  if (secondChoice(registerDir) === "") return "none";
  if (!secondFolder(registerDir)) return "away";
  return newest && !newest.second ? "failed" : "copied";
}

export const status: Service["status"] = ({ desk, session }) => {
  const newest = allBackups(desk.registerDir)[0];
  const empty = onlyFounded(session.client);
  const changed = hasChanged(desk.registerDir, session.client);
  return {
    light: lightOf(newest?.file.at.getTime() ?? null, changed && !empty, desk.clock.now().getTime()),
    newest: newest ? toRow(newest) : null,
    changed,
    empty,
    secondFolder: secondChoice(desk.registerDir),
    second: secondState(desk.registerDir, newest),
  };
};

export const list: Service["list"] = ({ desk }) => allBackups(desk.registerDir).map(toRow);

export const make: Service["make"] = (context) => {
  backUpDesk(context.desk, "asked");
  return status(context, {}) as BackupStatus;
};

/** Checks every page again; an unsound backup loses its place in the list, but not its file. */
export const verify: Service["verify"] = ({ desk }, { id }) => {
  const found = allBackups(desk.registerDir).find(({ file }) => file.id === id);
  if (!found || !desk.key) throw new AppError("not-found", { id });
  const sound = isBackupSound(found.file.path, desk.key);
  if (!sound) renameDurably(found.file.path, `${found.file.path}.damaged`);
  return { sound };
};

export const restore: Service["restore"] = async (context, { id }) => {
  const kept = await whenQuiet(context.desk, 1, () => restoreBackup(context.desk, id));
  noteRestored(context.desk);
  context.sessionChanged();
  return { kept: kept.id };
};

/** A folder once chosen gets the newest state at once, so that the clerk sees it work. */
export const setSecondFolder: Service["setSecondFolder"] = (context, { token }) => {
  const { desk, files } = context;
  chooseSecond(desk.registerDir, token === null ? "" : files.pathOf(token));
  if (token !== null) backUpDesk(desk, "asked");
  return status(context, {}) as BackupStatus;
};
