const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿"];

/** Four digits in capitals without zeros at either end: 0305 -> 叁佰零伍, 1020 -> 壹仟零贰拾. */
function group(four: number): string {
  const signs = [...String(four)]
    .reverse()
    .map((digit, place) => (digit === "0" ? "零" : digits[Number(digit)]! + places[place]!));
  return signs.reverse().join("").replace(/零+/g, "零").replace(/零$/, "");
}

/** Whole yuan in capitals; a 零 stands wherever digits are passed over, also between groups: 10500 -> 壹万零伍佰. */
function whole(yuan: number): string {
  let words = "";
  let skipped = false;
  for (let power = groups.length - 1; power >= 0; power--) {
    const four = Math.trunc(yuan / 10_000 ** power) % 10_000;
    const zero = words !== "" && (skipped || four < 1000);
    skipped = four === 0;
    if (four === 0) continue;
    words += `${zero ? "零" : ""}${group(four)}${groups[power]}`;
  }
  return words;
}

/**
 * An amount of whole fen, 0 to below 10^14, in Chinese capitals as a receipt carries it: 元整 and 角整 where nothing follows,
 * 零 for the digits passed over (会计基础工作规范 第五十二条). 277257 -> 贰仟柒佰柒拾贰元伍角柒分.
 */
export function capitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e14) throw new RangeError("not an amount of fen");
  const [yuan, jiao, last] = [Math.trunc(fen / 100), Math.trunc(fen / 10) % 10, fen % 10];
  if (jiao === 0 && last === 0) return `${whole(yuan) || "零"}元整`;
  const front = yuan === 0 ? "" : `${whole(yuan)}元`;
  if (last === 0) return `${front}${digits[jiao]}角整`;
  const middle = jiao > 0 ? `${digits[jiao]}角` : yuan > 0 ? "零" : "";
  return `${front}${middle}${digits[last]}分`;
}
