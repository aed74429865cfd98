import { posix, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { isWithin } from "../../../../../electron/services/exchange/within.ts";

describe("whether a path lies in a folder", () => {
  test.each([
    ["D:\\Ledger\\register", "D:\\Ledger\\register", true],
    ["D:\\Ledger\\register", "d:\\ledger\\REGISTER\\backups", true],
    ["D:\\Ledger", "D:\\Ledger\\register", true],
    ["D:\\", "D:\\Ledger\\register", true],
    ["D:\\Ledger\\register", "D:\\Ledger", false],
    ["D:\\Ledger\\register", "D:\\Ledger\\register-share", false],
    ["D:\\Ledger", "D:\\Ledger\\..names", true],
    ["C:\\Users\\clerk\\register", "E:\\share", false],
    ["E:\\share", "C:\\Users\\clerk\\register", false],
    ["C:\\Users\\clerk\\register", "\\\\server\\share", false],
    ["\\\\server\\share", "\\\\server\\share\\office", true],
    ["\\\\server\\share", "\\\\other\\share", false],
  ])("on Windows: %s, %s: %s", (folder, one, within) => {
    expect(isWithin(folder, one, win32)).toBe(within);
  });

  test.each([
    ["/home/clerk/register", "/home/clerk/register", true],
    ["/home/clerk/register", "/home/clerk/register/backups/", true],
    ["/", "/home/clerk/register", true],
    ["/home/clerk/register", "/home/clerk", false],
    ["/home/clerk/register", "/home/clerk/register-share", false],
    ["/home/clerk", "/home/clerk/..names", true],
    ["/media/share", "/home/clerk/register", false],
  ])("elsewhere: %s, %s: %s", (folder, one, within) => {
    expect(isWithin(folder, one, posix)).toBe(within);
  });
});
