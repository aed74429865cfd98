import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sheetKeys } from "../../../../electron/services/devices/keys.ts";
import { readKeys } from "../../../../electron/services/session/keyFile.ts";
import { secretOf } from "../../../../electron/services/session/recoveryKey.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { give } from "../../../support/offices.ts";
import { readByHand, rowsByHand } from "../../../support/packageByHand.ts";

test("a given file is sealed to the register's recovery sheet too: its words alone open it", async () => {
  const { a, b } = await twoPcs();
  const { words } = await a.session.newRecoverySheet({});
  const file = readFileSync(await give(a, b, true));
  const { identity } = sheetKeys(secretOf(words.join(" "))!, readKeys(a.folder)!.register);
  const { sections } = await readByHand(file, identity);
  const numbers = sections.flatMap(rowsByHand).flatMap(({ values }) => values["householdNo"] ?? []);
  expect(numbers).toContain("001");
  const other = sheetKeys(Buffer.alloc(16, 1), readKeys(a.folder)!.register);
  await expect(readByHand(file, other.identity)).rejects.toThrow();
});
