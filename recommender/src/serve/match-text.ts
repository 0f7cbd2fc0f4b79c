import type { Model, NamedRows } from '../model.ts';
import { computeIdf, isPair, readTerms } from '../text/text-index.ts';
import { normalizeText } from '../text/tokenize.ts';

/**
 * How well each course matches a text, by index in the model: about 0.7 for a text that is its title, 0.2 for one word of
 * its description; courses that do not match are absent.
 */
export type TextMatch = Map<number, number>;

/**
 * The match of a free text: its term rows over the sum of their idf, times the share of its words that the course has,
 * averaged with the facet row where the text is the name of a subject or skill.
 */
export function matchText(model: Model, text: string): TextMatch {
  const byTerms = matchTerms(model, text);
  const byFacet: TextMatch = new Map();
  if (!addRow(byFacet, model.facets, normalizeText(text))) return byTerms;
  const match: TextMatch = new Map();
  for (const [course, value] of byTerms) match.set(course, value / 2);
  for (const [course, value] of byFacet) match.set(course, (match.get(course) ?? 0) + value / 2);
  return match;
}

function matchTerms({ terms, courseIds }: Model, text: string): TextMatch {
  const sums: TextMatch = new Map();
  const covered: TextMatch = new Map();
  let total = 0;
  let wordTotal = 0;
  for (const term of new Set(readTerms(text))) {
    if (!addRow(sums, terms, term)) continue;
    const idf = computeIdf(courseIds.length, countCourses(terms, term));
    total += idf;
    if (isPair(term)) continue;
    wordTotal += idf;
    addPresence(covered, terms, term, idf);
  }
  for (const [course, sum] of sums)
    sums.set(course, (sum / total) * ((covered.get(course) ?? 0) / wordTotal));
  return sums;
}

function countCourses({ rows, table }: NamedRows, name: string): number {
  const row = rows.get(name)!;
  return table.offsets[row + 1]! - table.offsets[row]!;
}

/** False for an unknown name. */
function addRow(sums: TextMatch, { rows, table }: NamedRows, name: string): boolean {
  const row = rows.get(name);
  if (row === undefined) return false;
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
    const weight = table.values[e]! * table.scales[row]!;
    sums.set(table.columns[e]!, (sums.get(table.columns[e]!) ?? 0) + weight);
  }
  return true;
}

function addPresence(covered: TextMatch, { rows, table }: NamedRows, name: string, value: number): void {
  const row = rows.get(name)!;
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
    covered.set(table.columns[e]!, (covered.get(table.columns[e]!) ?? 0) + value);
  }
}
