/** The clerk's window on every host: the smallest screen that the program serves is 1366x768. */
export const windowSize = { width: 1366, height: 768, minWidth: 1024, minHeight: 640 } as const;
