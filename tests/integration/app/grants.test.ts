import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Grants } from "../../../electron/app/grants.ts";

const open = () => {
  const told = new Map<string, string>();
  return { told, grants: new Grants((token, path) => void told.set(token, path)) };
};
const base64 = (text: string) => Buffer.from(text).toString("base64");

test("uploaded pieces become one file that the worker knows", async () => {
  const { told, grants } = open();
  const token = await grants.beginUpload("../../花名册.xlsx");
  await grants.upload(token, base64("一二"));
  expect(await grants.upload(token, base64("三"))).toBe(9);
  const path = told.get(token) ?? "";
  expect(path).toMatch(/花名册\.xlsx$/);
  expect(path).not.toContain("..");
  expect(readFileSync(path, "utf8")).toBe("一二三");
  grants.close();
  expect(existsSync(path)).toBe(false);
});

test("a forgotten upload is deleted at once", async () => {
  const { told, grants } = open();
  const token = await grants.beginUpload("a.csv");
  grants.forget(token);
  expect(existsSync(told.get(token) ?? "")).toBe(false);
  await expect(grants.upload(token, "")).rejects.toMatchObject({ code: "not-found" });
  grants.close();
});

test("a chosen file of the clerk's is never deleted", () => {
  const { grants } = open();
  const token = grants.add(import.meta.filename);
  grants.forget(token);
  grants.close();
  expect(existsSync(import.meta.filename)).toBe(true);
  expect(() => grants.pathOf(token)).toThrow("not-found");
});
