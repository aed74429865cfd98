import type { Push, RosterBridge } from "../../shared/rpc/wire.ts";

declare global {
  interface Window {
    /** Put there by the host before the page starts. */
    readonly roster: RosterBridge;
  }
}

type Topic = Push["topic"];
type PushOf<T extends Topic> = Extract<Push, { topic: T }>;

const listeners = new Set<(push: Push) => void>();

/** Starts listening to the worker; called once, before the first page. */
export function listen(): void {
  window.roster.onPush((json) => {
    const push = JSON.parse(json) as Push;
    for (const listener of listeners) listener(push);
  });
}

/** Hears one topic of the worker's pushes. @returns what to call to stop hearing */
export function onPush<T extends Topic>(topic: T, hear: (push: PushOf<T>) => void): () => void {
  const listener = (push: Push) => {
    if (push.topic === topic) hear(push as PushOf<T>);
  };
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
