/** Beside the register: how many milliseconds a test has put the worker's clock forward. */
export const shiftFile = "clock-shift";
