import { beforeAll, expect, it } from "vitest";
import { packageWords } from "../../../../renderer/app/errors.ts";
import { changeLanguage, startText } from "../../../../renderer/app/text.ts";

beforeAll(startText);

it("says of a file for another PC whose it is, with the office where that is known", () => {
  const details = { why: "for-another", recipient: "电脑乙" };
  changeLanguage("zh");
  expect(packageWords({ ...details, office: "白杨村村委会" })).toBe(
    "这个文件是给白杨村村委会的电脑“电脑乙”的，不是给本机的。",
  );
  expect(packageWords(details)).toBe("这个文件是给电脑“电脑乙”的，不是给本机的。");
  changeLanguage("en");
  expect(packageWords({ ...details, office: "Poplar Village" })).toBe(
    "This file is for the computer 电脑乙 of Poplar Village, not for this one.",
  );
  expect(packageWords(details)).toBe("This file is for the computer 电脑乙, not for this one.");
});
