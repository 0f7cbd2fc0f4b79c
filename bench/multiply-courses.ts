import type { Model } from '@crs/recommender';

type WeightTable = Model['history'];
type Reranker = NonNullable<Model['reranker']>;
type Rates = Reranker['rates'];
type Triples = Reranker['triples'];

/** A model with `copies` of every course, at most 65,536: rows as long as before, spread over the copies. */
export function multiplyCourses(of: Model, copies: number): Model {
  const { courseIds, learnerCounts, bias, popularity, levels, reranker } = of;
  const source = (i: number) => Math.floor(i / copies);
  const length = copies * courseIds.length;
  // A little less for each copy, so that few scores are equal.
  const repeat = (row: Float32Array) =>
    Float32Array.from({ length }, (_, i) => row[source(i)]! * (1 - (i % copies) * 0.01));
  const spread = (table: WeightTable) => spreadTable(table, copies, copies);
  return {
    ...of,
    courseIds: courseIds.flatMap((id) => Array.from({ length: copies }, (_, copy) => `${id}/${copy}`)),
    learnerCounts: Uint32Array.from({ length }, (_, i) => learnerCounts[source(i)]!),
    bias: repeat(bias),
    popularity: repeat(popularity),
    history: spread(of.history),
    last: spread(of.last),
    levels: { ...levels, table: spreadTable(levels.table, 1, copies) },
    similar: spread(of.similar),
    reranker: reranker && {
      ...reranker,
      rates: spreadRates(reranker.rates, copies),
      triples: spreadTriples(reranker.triples, copies),
      placeMeans: repeat(reranker.placeMeans),
      placeDeviations: Float32Array.from({ length }, (_, i) => reranker.placeDeviations[source(i)]!),
      providers: Uint32Array.from({ length }, (_, i) => reranker.providers[source(i)]!),
    },
  };
}

/** Each row `rowCopies` times; entry e of row r goes to one of the copies of its column. */
function spreadRows(
  { offsets, columns }: Pick<Rates, 'offsets' | 'columns'>,
  rowCopies: number,
  copies: number,
) {
  const rowCount = offsets.length - 1;
  const entries = new Uint32Array(offsets[rowCount]! * rowCopies);
  const spread = {
    offsets: new Uint32Array(rowCount * rowCopies + 1),
    columns: new Uint16Array(entries.length),
    entries,
  };
  let end = 0;
  for (let row = 0; row < rowCount * rowCopies; row++) {
    const source = Math.floor(row / rowCopies);
    for (let e = offsets[source]!; e < offsets[source + 1]!; e++) {
      spread.columns[end] = copies * columns[e]! + ((row + e * 7) % copies);
      entries[end++] = e;
    }
    spread.offsets[row + 1] = end;
  }
  return spread;
}

function spreadTable(table: WeightTable, rowCopies: number, copies: number): WeightTable {
  const { offsets, columns, entries } = spreadRows(table, rowCopies, copies);
  return {
    offsets,
    columns,
    values: Int8Array.from(entries, (e) => table.values[e]!),
    scales: Float32Array.from(
      { length: offsets.length - 1 },
      (_, r) => table.scales[Math.floor(r / rowCopies)]!,
    ),
  };
}

function spreadRates(rates: Rates, copies: number): Rates {
  const { offsets, columns, entries } = spreadRows(rates, copies, copies);
  const bytesOf = rates.bytes.length / rates.columns.length;
  const bytes = Uint8Array.from({ length: entries.length * bytesOf }, (_, i) => {
    return rates.bytes[entries[Math.floor(i / bytesOf)]! * bytesOf + (i % bytesOf)]!;
  });
  return { offsets, columns, bytes };
}

/** Pairs of first copies only. */
function spreadTriples({ starts, others, offsets, columns, bytes }: Triples, copies: number): Triples {
  return {
    starts: Uint32Array.from(
      { length: copies * (starts.length - 1) + 1 },
      (_, row) => starts[Math.ceil(row / copies)]!,
    ),
    others: others.map((other) => copies * other),
    offsets,
    columns: Uint16Array.from(columns, (column, e) => copies * column + (e % copies)),
    bytes,
  };
}
