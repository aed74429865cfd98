/** A fraction of whole numbers, rounded half up to a whole one. The top must not be below 0, the bottom above it. */
export function roundHalfUp(top: bigint, bottom: bigint): bigint {
  return (2n * top + bottom) / (2n * bottom);
}
