import { describe, expect, it } from "vitest";
import { guarantorNotices, loanChecklists, repaymentPlans } from "../../../../electron/services/forms/lending.ts";
import type { Loader } from "../../../../electron/services/forms/loader.ts";
import * as service from "../../../../electron/services/lending/lending.ts";
import { formEntry, type FormName } from "../../../../shared/forms/registry.ts";
import type { FormRequest } from "../../../../shared/forms/contract.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const day = "2025-06-01";

/** A register with a group of five and one loan, and its forms as text. */
function printed() {
  const { session } = newRegister();
  const made = addGroup(session);
  const loan = addLoan(session, made);
  const texts = (
    load: Loader,
    form: FormName,
    subjects: FormRequest["subjects"],
    language: "zh" | "own" | "zh+bo" = "zh",
  ) => {
    const { purpose } = formEntry(form);
    const request = { form, subjects, asOf: day, language, purpose, withHouseholds: false };
    const forms = load({ client: session.client, request, today: day, day, unitLabel: "互助小组" });
    return [...forms.batches()].flatMap((batch) =>
      batch.sheets().map(({ html }) => html.text.replace(/<[^>]+>/g, " ")),
    );
  };
  const of = (...uids: string[]) => ({ kind: "chosen", uids }) as const;
  return { session, ...made, loan, texts, of };
}

describe("F10, what a guarantor agrees to", () => {
  it("says the maximum in figures and capitals, the worst case, cooling, and the ways out", () => {
    const { texts, of, households } = printed();
    const [text] = texts(guarantorNotices, "guarantorNotice", of(households[1]!.consent));
    for (const words of [
      "次仁L1",
      "50,000.00 元（伍万元整）",
      "如果小组里有一户不能还款，您最多可能要还 50,000.00 元",
      "如果其他各户都不能还款，您最多可能要还 50,000.00 元",
      "小组其他 4 户",
      "冷静期到 2025年3月4日",
      "随时撤回",
      "贷款机构可以直接找您要",
      "居民留存联",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("先向借款户追讨");
  });

  it("tells nothing of how another household pays", () => {
    const { texts, of, households } = printed();
    const [text] = texts(guarantorNotices, "guarantorNotice", of(households[1]!.consent));
    expect(text).not.toContain("洛桑");
    expect(text).not.toContain("2025-0117");
  });

  it("has room for a second language only where one is wanted", () => {
    const { texts, of, households } = printed();
    const form = (language: "zh" | "own" | "zh+bo") =>
      texts(guarantorNotices, "guarantorNotice", of(households[1]!.consent), language)[0];
    expect(form("zh")).not.toContain("第二种语言");
    expect(form("own")).not.toContain("第二种语言");
    expect(form("zh+bo")).toContain("第二种语言");
  });

  it("is blank for filling in by hand, with both kinds of liability explained", () => {
    const { texts } = printed();
    const [text] = texts(guarantorNotices, "guarantorNotice", { kind: "blank" });
    expect(text).toContain("先向借款户追讨");
    expect(text).toContain("贷款机构可以直接找您要");
    expect(text).not.toContain("L1");
  });
});

describe("F11 and F12", () => {
  it("list the lender's papers and judge nothing", () => {
    const { texts, of, loan } = printed();
    const [text] = texts(loanChecklists, "loanChecklist", of(loan));
    expect(text).toContain("L11 洛桑L1");
    expect(text).toContain("32,500.00 元（叁万贰仟伍佰元整）");
    expect(text).toContain("不作任何评价");
  });

  it("print the schedule with its sums, and say whose it is", () => {
    const { session, texts, of, loan } = printed();
    const plan = () => texts(repaymentPlans, "repaymentPlan", of(loan))[0]!;
    expect(plan()).toContain("2,772.57");
    expect(plan()).toContain("33,270.85");
    expect(plan()).toContain("仅供参考");
    const lines = [{ no: 1, dueOn: "2026-03-10", principalFen: 3_250_000, interestFen: 99_900 }];
    expect(service.setSchedule(contextOf(session), { loan, lines })).toMatchObject({ step: expect.any(Number) });
    expect(plan()).toContain("33,499.00");
    expect(plan()).toContain("以上为贷款机构的还款计划");
  });
});
