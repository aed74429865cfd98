/** Han words with spaces between them: names, or the letters of a name that spaces align. */
const spacedRun = /(?<![\p{Script=Han}·])[\p{Script=Han}·]+(?:[ \u3000]+[\p{Script=Han}·]+)+/gu;

interface Spaced {
  readonly words: readonly string[];
  /** Widths of the spaces between them; a full-width one is as wide as two. */
  readonly gaps: readonly number[];
}

function spacedIn(run: string): Spaced {
  const words = run.split(/[ \u3000]+/);
  const gaps = (run.match(/[ \u3000]+/g) ?? []).map((gap) => gap.replaceAll("\u3000", "  ").length);
  return { words, gaps };
}

const equal = (gaps: readonly number[]): boolean => gaps.every((gap) => gap === gaps[0]);

/** Names of single letters only: 王  敏, or 王 敏  李 军 where the wider gaps part them; null where it is not known. */
function lettersAsNames({ words, gaps }: Spaced): string[] | null {
  if (equal(gaps)) return words.length <= 3 ? [words.join("")] : null;
  const widest = Math.max(...gaps);
  const names = [words[0]!];
  for (const [i, gap] of gaps.entries()) {
    if (gap === widest) names.push(words[i + 1]!);
    else names[names.length - 1] += words[i + 1]!;
  }
  return names.every((name) => name.length >= 2 && name.length <= 4) ? names : null;
}

/** Closes the gaps in names of single letters among other names. */
function withLettersJoined({ words, gaps }: Spaced): string[] | null {
  const found: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    let end = i;
    while (words[i]!.length === 1 && words[end + 1]?.length === 1) end += 1;
    if (end === i) {
      found.push(words[i]!);
      continue;
    }
    const names = lettersAsNames({ words: words.slice(i, end + 1), gaps: gaps.slice(i, end) });
    if (!names) return null;
    found.push(...names);
    i = end;
  }
  return found;
}

function namesOfRun(run: string): string | null {
  const spaced = spacedIn(run);
  if (Math.max(...spaced.gaps) < 2 || spaced.words.every((word) => word.length > 1)) return run;
  const names = withLettersJoined(spaced);
  if (!names?.some((name) => name.length === 1)) return names && names.join("、");
  // A letter beside one name belongs to it: 妻  卓嘎, 王  小敏. Among several it is not known to which.
  return names.length === 2 ? names.join(" ") : null;
}

/**
 * A list of names without the spaces that only align them: 王  敏、李  军 -> 王敏、李军.
 * @returns null where spaces do not tell which letters are a name: 王  敏  李  军
 */
export function closedNames(text: string): string | null {
  if (!text.includes("  ") && !text.includes("\u3000")) return text;
  let clear = true;
  const closed = text.replace(/(?<![ \u3000])[ \u3000]+(?=[(（])/g, "").replace(spacedRun, (run) => {
    const names = namesOfRun(run);
    clear &&= names !== null;
    return names ?? "";
  });
  return clear ? closed : null;
}
