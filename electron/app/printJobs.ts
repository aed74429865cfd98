import { randomUUID } from "node:crypto";
import type { PrintJob, PrintPage } from "../hosts/host.ts";

const kept = 4;

/** HTML on its way to the printer, in memory only. Jobs for the print dialog stay until newer ones push them out. */
export class PrintJobs {
  readonly #jobs = new Map<string, PrintPage>();
  readonly #prepared: string[] = [];

  html(path: string): string | undefined {
    return this.#jobs.get(path)?.html;
  }

  get(token: string): PrintPage | undefined {
    return this.#jobs.get(`/print/${token}`);
  }

  /** Serves a job while `work` prints it. */
  async during<T>(job: PrintJob, work: (page: PrintPage) => Promise<T>): Promise<T> {
    const page = this.#add(randomUUID(), job);
    try {
      return await work(page);
    } finally {
      this.#jobs.delete(page.path);
    }
  }

  /** @param token chosen by the worker, which cannot wait for an answer */
  prepare(token: string, job: PrintJob): void {
    this.#prepared.push(this.#add(token, job).path);
    if (this.#prepared.length > kept) this.#jobs.delete(this.#prepared.shift() ?? "");
  }

  #add(id: string, job: PrintJob): PrintPage {
    const page = { ...job, path: `/print/${id}` };
    this.#jobs.set(page.path, page);
    return page;
  }
}
