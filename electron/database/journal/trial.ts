import { rememberRun, type Session } from "../session.ts";

/** Carries what was found out of the transaction that is rolled back. */
class Seen<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super("seen");
    this.value = value;
  }
}

/** Does work in one transaction and takes all of it back, what is remembered in memory too. */
export function rolledBack<T>(session: Session, work: () => T): T {
  const asBefore = rememberRun(session);
  try {
    session.client
      .transaction(() => {
        throw new Seen(work());
      })
      .immediate();
  } catch (error) {
    if (error instanceof Seen) return error.value as T;
    throw error;
  } finally {
    asBefore();
  }
  throw new Error("not reached");
}
