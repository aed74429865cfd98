/**
 * The file beside the register that says: start without hardware acceleration. It is there or not, and holds nothing.
 * The settings lie encrypted, and a host must know this before anyone has signed in.
 */
export const compatibilityMark = "compatibility-mode";
