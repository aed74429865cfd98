import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { type Checked, exchange, type Preview, type Taken } from "../../../../shared/exchange/contract.ts";
import type { CallOptions } from "../../../../shared/rpc/contract.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { clientOf } from "../../../app/client.ts";
import { pickPackages, uploadFile } from "../../../app/files.ts";
import { queryClient } from "../../../app/query.ts";
import { say } from "../../../app/text.ts";
import { choosePlace } from "../place.ts";
import { refreshContacts } from "../refresh.ts";
import { type Job, useJob } from "../../../ui/useJob.ts";

const client = clientOf(exchange);
/** As many files as one call looks at. */
const most = 200;

/** Whether a file may be taken at all; what was taken before brings nothing. */
export const isGood = (file: Checked): boolean => file.head !== null && file.problem === null && !isMove(file);

/** A household that was handed over is looked at and listed by itself. */
export const isMove = ({ head }: Checked): boolean => head?.kind === "move";

/** The file of the list that holds the same package under its own, shorter name; null where this is that file. */
export function originalOf({ head, token }: Checked, files: readonly Checked[]): Checked | null {
  const same = files.filter((file) => head !== null && file.head?.id === head.id);
  const [original] = same.toSorted((a, b) => a.file.length - b.file.length);
  return original && original.token !== token ? original : null;
}

/** The files in front of the clerk, and which of them are to be taken. */
function useFiles(job: Job) {
  const [files, setFiles] = useState<readonly Checked[]>([]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  /** Chosen files that the list has no room for, and older ones of the folder. */
  const [left, setLeft] = useState(0);
  const [older, setOlder] = useState(0);
  const leave = (count: number) => setLeft((before) => before + Math.max(0, count));

  const check = async (tokens: readonly string[], kept: readonly Checked[]): Promise<readonly Checked[]> => {
    const asked = tokens.slice(0, most - kept.length);
    const checked =
      asked.length === 0
        ? []
        : await job.run("taking.checking", (options) => client.check({ tokens: [...asked] }, options));
    if (!checked) return kept;
    leave(tokens.length - asked.length);
    const all = [...kept, ...checked];
    setFiles(all);
    setTicked((before) => {
      const wanted = checked.filter((file) => isGood(file) && !file.taken && !originalOf(file, all));
      const fresh = wanted.map(({ token }) => token);
      return new Set([...before, ...fresh]);
    });
    return all;
  };

  const tick = (token: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, token] : [...before].filter((one) => one !== token)));
  const drop = (token: string) => setFiles((before) => before.filter((file) => file.token !== token));
  const clear = () => {
    setFiles([]);
    setTicked(new Set());
    setLeft(0);
    setOlder(0);
  };
  return { files, ticked, left, leave, older, setOlder, check, tick, drop, clear };
}

/** The ways in which files come to the page. */
function useSources(job: Job, { files, check, leave, setOlder }: ReturnType<typeof useFiles>) {
  const add = async (read: () => Promise<readonly string[]>): Promise<void> => {
    const tokens = await job.run("taking.uploading", read);
    if (tokens) await check(tokens, files);
  };
  const chooseFiles = () => add(async () => (await pickPackages()).map(({ token }) => token));
  const chooseFolder = () =>
    add(async () => {
      const place = await choosePlace();
      if (!place) return [];
      const found = await client.filesIn({ folder: place.token });
      setOlder(found.more);
      if (found.files.length === 0) notifications.show({ message: say("taking.noPackages") });
      return found.files.map(({ token }) => token);
    });
  const dropFiles = (dropped: readonly File[]) =>
    add(async () => {
      const tokens: string[] = [];
      for (const file of dropped.slice(0, most)) tokens.push((await uploadFile(file)).token);
      leave(dropped.length - most);
      return tokens;
    });
  return { chooseFiles, chooseFolder, dropFiles };
}

/** Takes a preview; null where the register has changed since. */
async function applied(id: string, options: CallOptions): Promise<Taken | "stale"> {
  try {
    return await client.apply({ id }, options);
  } catch (error) {
    if (error instanceof AppError && error.code === "stale") return "stale";
    throw error;
  }
}

/** The state of one taking, from the files to the result. */
export function useTaking() {
  const job = useJob();
  const chosen = useFiles(job);
  const sources = useSources(job, chosen);
  const { files, ticked, check, clear } = chosen;
  const [seen, setSeen] = useState<Preview | null>(null);
  /** The register changed after the preview, which was made anew. */
  const [again, setAgain] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);

  const compare = async (tokens: readonly string[], anew = false): Promise<void> => {
    const found = await job.run("taking.comparing", (options) => client.preview({ tokens: [...tokens] }, options));
    setAgain(anew);
    if (found || anew) setSeen(found);
  };
  const preview = () => compare([...ticked]);

  const apply = async (): Promise<void> => {
    if (!seen) return;
    const done = await job.run("taking.applying", (options) => applied(seen.id, options));
    if (done === "stale") return compare([...ticked], true);
    if (!done) return;
    clear();
    setSeen(null);
    setTaken(done);
    await refreshContacts();
  };

  /** The digits were compared: joins, and goes on with the file that invited. */
  const join = async ({ token, invitation }: Checked): Promise<void> => {
    if (!invitation) return;
    const { digits } = invitation;
    const joined = await job.run("taking.checking", async () => {
      await client.join({ token, digits, compared: true });
      return true;
    });
    if (!joined) return;
    await queryClient.invalidateQueries();
    const all = await check(
      files.map((file) => file.token),
      [],
    );
    const good = all.filter(isGood).map((file) => file.token);
    if (good.length > 0) await compare(good);
  };

  return {
    ...chosen,
    ...sources,
    job,
    seen,
    again,
    taken,
    preview,
    apply,
    join,
    back: () => setSeen(null),
    more: () => setTaken(null),
  };
}

export type Taking = ReturnType<typeof useTaking>;
