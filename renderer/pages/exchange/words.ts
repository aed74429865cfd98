/** Bytes as a clerk says them: 812 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  const kilo = bytes / 1000;
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1000).toFixed(1)} MB`;
}
