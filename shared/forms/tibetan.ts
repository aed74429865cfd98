interface Draft {
  readonly bo: string;
  /** A qualified translator has approved it. Until then the Chinese label stands alone (language.md). */
  readonly approved: boolean;
}

const draft = (bo: string): Draft => ({ bo, approved: false });

/** Tibetan labels of the forms, by what they label. */
export const tibetanLabels = {
  name: draft("མིང་།"),
  sex: draft("ཕོ་མོ།"),
  household: draft("ཁྱིམ་ཚང་།"),
  head: draft("ཁྱིམ་བདག"),
  members: draft("ཁྱིམ་མི།"),
  address: draft("སྡོད་གནས།"),
  phone: draft("ཁ་པར།"),
  date: draft("ཟླ་ཚེས།"),
  signature: draft("མིང་རྟགས།"),
  copy: draft("ངོ་བཤུས།"),
  village: draft("གྲོང་ཚོ།"),
  help: draft("རོགས་རམ།"),
  voluntary: draft("རང་མོས།"),
  agree: draft("མོས་མཐུན།"),
  loan: draft("དངུལ་བུན།"),
  township: draft("ཤང་།"),
  county: draft("རྫོང་།"),
} as const;
export type TibetanLabel = keyof typeof tibetanLabels;

/** The Tibetan label to print beside the Chinese one; null while nobody has approved it. */
export const approvedTibetan = (label: TibetanLabel): string | null =>
  tibetanLabels[label].approved ? tibetanLabels[label].bo : null;
