/** Pushes wait here until the page asks for them; a reloaded page asks anew and the old question is dropped. */
export class PushQueue {
  #waiting: ((json: string) => void) | null = null;
  #queue: string[] = [];

  add(push: unknown): void {
    this.#queue.push(JSON.stringify(push));
    this.#flush();
  }

  poll(): Promise<string> {
    this.#waiting?.("[]");
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#flush();
    });
  }

  #flush(): void {
    if (!this.#waiting || this.#queue.length === 0) return;
    this.#waiting(JSON.stringify(this.#queue));
    this.#waiting = null;
    this.#queue = [];
  }
}
