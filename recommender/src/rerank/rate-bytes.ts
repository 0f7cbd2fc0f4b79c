/** ln of the smallest rate that is told apart: 1/10,000. */
const floor = Math.log(1e-4);

/** 0 for a rate of at most 1/10,000, 255 for 1, linear in its logarithm. */
export function encodeRate(rate: number): number {
  if (rate <= 1e-4) return 0;
  return Math.min(255, Math.round((1 - Math.log(rate) / floor) * 255));
}

/** ln of the rate of each byte. */
export const logRates = Float64Array.from({ length: 256 }, (_, byte) => floor * (1 - byte / 255));

/** The rate of each byte; 0 for the byte 0. */
export const rates = logRates.map((value, byte) => (byte === 0 ? 0 : Math.exp(value)));
