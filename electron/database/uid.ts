import { randomBytes } from "node:crypto";

/** A new record id: 128 random bits as 22 characters of base64url, never derived from anything about a person. */
export const newUid = (): string => randomBytes(16).toString("base64url");
