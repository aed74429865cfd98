/** When every picture is taken: a Wednesday morning. The office's clock runs ten times slower, so that minutes agree. */
const began = Date.parse("2026-12-02T09:30:00+08:00");
const slowness = 10;

/** Milliseconds of the handbook's clock after `elapsed` real ones. */
export const handbookTime = (elapsed = 0): number => began + Math.floor(elapsed / slowness);

export const timeZone = "Asia/Shanghai";

/** Lets every Date of this thread tell the handbook's time. */
export function setHandbookClock(): void {
  const start = performance.now();
  const now = () => handbookTime(performance.now() - start);
  globalThis.Date = new Proxy(Date, {
    construct: (real, given: unknown[], maker) => Reflect.construct(real, given.length > 0 ? given : [now()], maker),
    get: (real, key) => (key === "now" ? now : Reflect.get(real, key)),
  });
}
