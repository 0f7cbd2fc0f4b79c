import { type AfterFitSettings, defaultFitSettings, type FitSettings } from '../fit-settings.ts';

/** What is tried of each setting, in order; drawn by chance, then moved step by step. */
const searchSpace = {
  reversedWeight: [0, 0.1, 0.2, 0.3, 0.5, 0.75, 1],
  targetHorizon: [1, 2, 3, 4, 6, 8],
  targetDiscount: [0.3, 0.5, 0.7, 0.85, 1],
  decayLag: [2, 4, 8, 16, 32],
  ridge: [2, 5, 10, 20, 50, 100],
  softmaxRate: [1, 2, 4, 8],
  softmaxDropout: [0, 0.2, 0.4, 0.6],
} as const satisfies Partial<Record<keyof FitSettings, readonly number[]>>;

/** Settings that act on weights which are fitted already: tried without another fit. */
export const afterFitSpace = {
  popularityDebias: [0, 0.05, 0.1, 0.15, 0.2, 0.3],
  ridgeBlend: [10, 20, 40, 80, 160],
} as const satisfies Record<keyof AfterFitSettings, readonly number[]>;

type TunedName = keyof typeof searchSpace;
/** One place in the search space. */
export type Draw = Record<TunedName, number>;

const names = Object.keys(searchSpace) as TunedName[];

export function pickDraw(settings: FitSettings): Draw {
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as Draw;
}

export function drawAnywhere(random: () => number): Draw {
  return Object.fromEntries(names.map((name) => [name, pick<number>(searchSpace[name], random)])) as Draw;
}

/** One or two settings moved by one or two steps. */
export function drawNear(draw: Draw, random: () => number): Draw {
  const moved = { ...draw };
  const first = pick(names, random);
  moved[first] = move(searchSpace[first], moved[first], random);
  if (random() < 0.5) {
    const second = pick(names, random);
    moved[second] = move(searchSpace[second], moved[second], random);
  }
  return moved;
}

function move(values: readonly number[], value: number, random: () => number): number {
  const step = (random() < 0.5 ? -1 : 1) * (random() < 0.5 ? 1 : 2);
  const nearest = values.reduce((best, other) =>
    Math.abs(other - value) < Math.abs(best - value) ? other : best,
  );
  const place = values.indexOf(nearest) + step;
  return values[Math.max(0, Math.min(values.length - 1, place))]!;
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

/** Those that differ from the defaults. */
export function listChanges(settings: Partial<FitSettings>): Partial<FitSettings> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => defaultFitSettings[name as keyof FitSettings] !== value,
    ),
  );
}
