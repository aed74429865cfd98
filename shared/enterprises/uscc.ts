/** Signs of a unified social credit code in the order of their values 0 to 30: no I, O, S, V, Z (GB 32100-2015). */
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a code has 18 signs of the standard's alphabet. */
export const isUsccShaped = (code: string): boolean =>
  code.length === 18 && [...code].every((sign) => signs.includes(sign));

/** The check sign of the first 17 signs of a code: (31 - sum of values by weights mod 31) mod 31. */
export function usccCheckSign(code: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * signs.indexOf(code[i] ?? "0"), 0);
  return signs[(31 - (sum % 31)) % 31]!;
}

/** Whether the last sign is the check sign. Some early pilot codes are valid although it is not: warn, never refuse. */
export const hasUsccCheck = (code: string): boolean => isUsccShaped(code) && usccCheckSign(code) === code[17];
