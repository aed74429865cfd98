import { Button, Group, Progress } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { CallOptions } from "../../shared/rpc/contract.ts";
import { steps } from "../../shared/steps/contract.ts";
import { clientOf } from "./client.ts";
import { say } from "./text.ts";

/** Most steps are taken back before a clerk could read that they are under way, in milliseconds. */
const patience = 500;

interface ShownProps {
  readonly words: string;
  /** 0 to 1; null while it is not known. */
  readonly share: number | null;
  readonly stop: () => void;
}

function Shown({ words, share, stop }: ShownProps) {
  return (
    <Group gap="sm" wrap="nowrap" role="status">
      <Progress value={(share ?? 1) * 100} animated={share === null} flex={1} aria-label={words} />
      {/* After the last row only the rules are checked and all is written; that is not stopped. */}
      <Button variant="default" size="xs" disabled={share === 1} onClick={stop}>
        {say("app.stop")}
      </Button>
    </Group>
  );
}

/** Runs a call that may take long: after a moment it is told how far it is, and can be stopped. */
async function shown<T>(words: string, call: (options: CallOptions) => Promise<T>): Promise<T> {
  const stopper = new AbortController();
  let share: number | null = null;
  let id: string | null = null;
  const draw = () => {
    const message = <Shown words={words} share={share} stop={() => stopper.abort()} />;
    const note = { title: words, message, autoClose: false, withCloseButton: false } as const;
    if (id === null) id = notifications.show(note);
    else notifications.update({ ...note, id });
  };
  const timer = setTimeout(draw, patience);
  const onProgress = (done: number, total: number) => {
    share = done / total;
    if (id !== null) draw();
  };
  try {
    return await call({ onProgress, signal: stopper.signal });
  } finally {
    clearTimeout(timer);
    if (id !== null) notifications.hide(id);
  }
}

/** Takes back the last step, or the named one. */
export const useTakeBack = () =>
  useMutation({
    mutationFn: (input: { step: number | null }) =>
      shown(say("app.undoing"), (options) => clientOf(steps).undo(input, options)),
  });

/** Does the last undone step again. */
export const useDoAgain = () =>
  useMutation({ mutationFn: () => shown(say("app.redoing"), (options) => clientOf(steps).redo({}, options)) });
