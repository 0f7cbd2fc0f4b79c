import { type AfterFitSettings, defaultFitSettings, type FitSettings } from '../fit-settings.ts';

/** What is tried of each setting, in order; drawn by chance, then moved step by step. */
const searchSpace = {
  reversedWeight: [0, 0.1, 0.2, 0.3, 0.5, 0.75, 1],
  targetHorizon: [1, 2, 3, 4, 6, 8],
  targetDiscount: [0.3, 0.5, 0.7, 0.85, 1],
  decayLag: [2, 4, 8, 16, 32],
  ridge: [2, 5, 10, 20, 50, 100],
  softmaxEpochs: [0, 4, 8, 12, 16],
  softmaxRate: [1, 2, 4, 8],
  softmaxDropout: [0, 0.2, 0.4, 0.6],
} as const satisfies Partial<Record<keyof FitSettings, readonly number[]>>;

/** Settings that act on weights which are fitted already: tried without another fit. */
export const afterFitSpace = {
  popularityDebias: [0, 0.05, 0.1, 0.15, 0.2, 0.3],
  ridgeBlend: [10, 20, 40, 80, 160],
} as const satisfies Record<keyof AfterFitSettings, readonly number[]>;

type TunedName = keyof typeof searchSpace;
/** One place in the search space; settings that are not searched are absent. */
export type Draw = { [name in TunedName]?: number };

/** The settings that are searched where some are fixed. */
export function listSearched(fixed: Partial<FitSettings> = {}): TunedName[] {
  return (Object.keys(searchSpace) as TunedName[]).filter((name) => fixed[name] === undefined);
}

export function pickDraw(settings: FitSettings, names: readonly TunedName[]): Draw {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

export function drawAnywhere(names: readonly TunedName[], random: () => number): Draw {
  return Object.fromEntries(names.map((name) => [name, pick<number>(searchSpace[name], random)]));
}

/** One or two settings moved by one or two steps. */
export function drawNear(draw: Draw, random: () => number): Draw {
  const names = Object.keys(draw) as TunedName[];
  const first = pick(names, random);
  const moved = { ...draw, [first]: move(searchSpace[first], draw[first]!, random) };
  if (random() >= 0.5) return moved;
  const second = pick(names, random);
  return { ...moved, [second]: move(searchSpace[second], moved[second]!, random) };
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
