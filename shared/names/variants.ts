/**
 * Chinese spellings of one Tibetan name (language.md, variant classes). They are offered as other searches only:
 * nothing is ever matched or merged by them, and 央金 and 央吉 are two names.
 */
const classes: readonly (readonly string[])[] = [
  ["次仁", "泽仁", "才让"],
  ["丹增", "旦增", "单增"],
  ["索朗", "索南"],
  ["格桑", "嘎桑", "尕桑"],
  ["曲珍", "却珍"],
  ["多吉", "多杰"],
  ["强巴", "降巴", "向巴"],
  ["顿珠", "邓珠", "东珠"],
  ["白玛", "班玛"],
  ["卓嘎", "卓尕"],
  ["洛桑", "罗桑"],
  ["加措", "嘉措"],
];

/** Other spellings of a name or of a part of it, at most 8; empty where none is known. */
export function variantsOf(text: string): string[] {
  const found = classes.flatMap((spellings) => {
    const here = spellings.find((spelling) => text.includes(spelling));
    if (here === undefined) return [];
    return spellings.filter((spelling) => spelling !== here).map((spelling) => text.replace(here, spelling));
  });
  return [...new Set(found)].slice(0, 8);
}
