const FACTORS: Record<string, number> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A Kubernetes quantity as a number: cores of CPU, bytes of memory, a count. */
export function parseQuantity(quantity: string | number): number {
  const match = /^([\d.]+)([a-zA-Z]*)$/.exec(String(quantity));
  const factor = match && FACTORS[match[2] ?? ''];
  if (!factor) throw new Error(`not a quantity: "${quantity}"`);
  return Number(match[1]) * factor;
}
