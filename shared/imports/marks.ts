const dead = /已故|去世|过世|逝世|离世|死亡|已亡|病故|亡故|身故|[(（[【]\s*[故亡殁]\s*[)）\]】]/;

/** Whether a name or relation says that the person has died: 央金（故）, 母亲（已故）. */
export const saysDead = (text: string): boolean => /[故亡世殁]/.test(text) && dead.test(text);

const beside = /\s*[([【](?:已故|去世|过世|逝世|死亡|已亡|病故|亡故|身故|故|亡|殁|续[表页]?)[)\]】]/g;
/** Two asterisks, or one beside a single letter, hide letters of a name rather than mark it. */
const signs = /^(?:[▲△▼★☆※◆◇]+|\*(?!\*))\s*(?=\p{L}{2})|(?<=\p{L}{2})\s*(?:[▲△▼★☆※◆◇]+|\*)$/gu;

/** A name without the marks that lists set beside it: 央金（故）, 达瓦（续）, 普布*. */
export function unmarked(line: string): string {
  const name = /[([【]/.test(line) ? line.replace(beside, "") : line;
  return /^[^\p{L}]|[^\p{L}]$/u.test(name) ? name.replace(signs, "") : name;
}
