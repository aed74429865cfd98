import fc from "fast-check";
import { expect, test } from "vitest";
import { newUid } from "../../../electron/database/uid.ts";
import { fromRecordNumber, recordNumberLength, toRecordNumber } from "../../../shared/forms/recordNumber.ts";

const uids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("base64url"));
const records = fc.constantFrom("village", "unit", "household", "member");

test("a record number leads back to its record", () => {
  fc.assert(
    fc.property(records, uids, (record, uid) => {
      const digits = toRecordNumber(record as "unit", uid);
      expect(digits).toMatch(new RegExp(`^\\d{${recordNumberLength}}$`));
      expect(fromRecordNumber(digits)).toEqual({ record, uid });
    }),
  );
});

test("one misread digit is noticed", () => {
  fc.assert(
    fc.property(uids, fc.nat(recordNumberLength - 1), fc.integer({ min: 1, max: 9 }), (uid, at, by) => {
      const digits = [...toRecordNumber("household", uid)];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(fromRecordNumber(digits.join(""))).toBeNull();
    }),
  );
});

test("two neighbouring digits swapped are noticed", () => {
  fc.assert(
    fc.property(uids, fc.nat(recordNumberLength - 2), (uid, at) => {
      const digits = [...toRecordNumber("household", uid)];
      fc.pre(digits[at] !== digits[at + 1]);
      [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
      expect(fromRecordNumber(digits.join(""))).toBeNull();
    }),
  );
});

test("full-width digits and spaces of a scanner are taken", () => {
  const uid = newUid();
  const digits = toRecordNumber("unit", uid);
  const wide = [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
  expect(fromRecordNumber(` ${wide}\n`)).toEqual({ record: "unit", uid });
});
