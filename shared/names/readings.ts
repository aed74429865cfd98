/** Every toneless reading of a character, ü written v; empty for what is not Chinese. */
export type ReadingsOf = (char: string) => readonly string[];

/**
 * Readings that names need besides a dictionary's own (language.md): 呷玛 is ga ma, 尕藏 is ga zang, 仁曾 ren zeng.
 * A name is found by any of its characters' readings.
 */
export const nameReadings: Readonly<Record<string, readonly string[]>> = {
  尕: ["ga"],
  呷: ["ga", "xia"],
  嘎: ["ga"],
  藏: ["zang", "cang"],
  曾: ["zeng", "ceng"],
  增: ["zeng"],
  单: ["dan", "shan", "chan"],
  降: ["jiang", "xiang"],
  觉: ["jue", "jiao"],
  卡: ["ka", "qia"],
  查: ["cha", "zha"],
  折: ["zhe", "she"],
  都: ["du", "dou"],
  色: ["se", "shai"],
  那: ["na", "nuo"],
  扎: ["zha", "za"],
  朴: ["pu", "piao"],
  区: ["qu", "ou"],
};
