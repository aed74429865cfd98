import { phrases } from "./text.ts";

export const requests = phrases({
  helpRequestNone: ["还没有求助", "No help request yet"],
  helpRequestHint: [
    "登记住户自己提出的求助和答应的日期。",
    "Enter what residents ask for their own household, and the promised day.",
  ],
});
