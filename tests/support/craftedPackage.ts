import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownKeys } from "../../electron/services/devices/identity.ts";
import { trustOf } from "../../electron/services/devices/list.ts";
import { type OutPackage, sealPackage } from "../../electron/services/exchange/package/seal.ts";
import type { OfficePc } from "./offices.ts";
import { type Json, readByHand } from "./packageByHand.ts";

const perSegment = 2 ** 20;

/** A village's part of a true file, taken apart, so that a test can add to it what an enrolled device could. */
export interface Parts {
  readonly header: {
    readonly vector: Record<string, number>;
    readonly segments: {
      readonly id: string;
      readonly device: string;
      parent: number | null;
      parentSeq: number | null;
    }[];
    readonly tables: Record<string, string[]>;
  };
  readonly commits: (string | number)[][];
  readonly erased: (string | number)[][];
  /** Lines of rows, parsed. */
  readonly rows: unknown[][];
  /** A commit more of the sender's, as an edit would make it. @returns its dot */
  commit(): number;
}

function partsOf(section: string, sender: string): Parts {
  const lines = section.split("\n").map((line) => JSON.parse(line));
  const [header, { commits }, { erased }] = lines as [Parts["header"], Json, Json];
  const made = commits as (string | number)[][];
  const commit = () => {
    const place = header.segments.findLastIndex(({ device }) => device === sender);
    const { id } = header.segments[place]!;
    const [, stamp, wall, flag, , author] = made.at(-1)!;
    const dot = place * perSegment + (header.vector[id]! += 1);
    made.push([dot, Number(stamp) + made.length, wall!, flag!, randomBytes(8).toString("hex"), author!, "edit"]);
    return dot;
  };
  return { header, commits: made, erased: erased as Parts["erased"], rows: lines.slice(3, -1) as unknown[][], commit };
}

const linesOf = ({ header, commits, erased, rows }: Parts, more: readonly string[]): Buffer =>
  Buffer.from(
    [header, { commits }, { erased }, ...rows]
      .map((line) => JSON.stringify(line))
      .concat(more, JSON.stringify({ end: rows.length + more.length }))
      .join("\n"),
  );

/**
 * A file as the sender could make it: signed, sealed and sound in every respect but what the test adds to its village.
 * @param add may change the parts; what it returns are lines of rows as they are
 */
export async function crafted(
  from: OfficePc,
  to: OfficePc,
  file: string,
  add: (parts: Parts) => readonly string[],
): Promise<string> {
  const { header, manifest, sections } = await readByHand(readFileSync(file), ownKeys(to.desk).identity);
  const entries = manifest["sections"] as { scope: string; kind: "village" | "office"; full: boolean }[];
  const place = entries.findIndex(({ kind }) => kind === "village");
  const parts = partsOf(sections[place]!, from.uid);
  const more = add(parts);
  const { scope, full } = entries[place]!;
  const section = {
    scope,
    kind: "village",
    rows: parts.rows.length + more.length,
    full,
    raw: linesOf(parts, more),
  } as const;
  const told = manifest as unknown as OutPackage["manifest"];
  const bytes = await sealPackage(
    {
      kind: "sync",
      id: randomBytes(16).toString("hex"),
      recipient: to.uid,
      no: Number(header["no"]) + 1,
      manifest: {
        register: told.register,
        at: told.at,
        program: told.program,
        author: told.author,
        certificates: told.certificates,
        acks: told.acks,
        authors: told.authors,
        asks: told.asks,
      },
      sections: [section],
    },
    ownKeys(from.desk),
    trustOf(from.register).recipientsFor(to.uid),
  );
  const path = join(from.stick, `crafted-${randomBytes(4).toString("hex")}.hbsync`);
  writeFileSync(path, bytes);
  return path;
}
