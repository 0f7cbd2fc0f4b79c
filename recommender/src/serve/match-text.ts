import type { Model, NamedRows } from '../model.ts';
import { readTerms } from '../text/text-index.ts';
import { normalizeText } from '../text/tokenize.ts';

/** How well each course matches a text, by index in the model, 0 to 1; courses that do not match are absent. */
export type TextMatch = Map<number, number>;

/**
 * The match of a free text: the mean of its term rows, times the share of its words that the course has, averaged with
 * the facet row where the text is the name of a subject or skill.
 */
export function matchText(model: Model, text: string): TextMatch {
  const byTerms = matchTerms(model.terms, text);
  const byFacet: TextMatch = new Map();
  const facetLargest = addRow(byFacet, model.facets, normalizeText(text));
  if (facetLargest === 0) return byTerms;
  const match: TextMatch = new Map();
  for (const [course, value] of byTerms) match.set(course, value / 2);
  for (const [course, value] of byFacet)
    match.set(course, (match.get(course) ?? 0) + value / facetLargest / 2);
  return match;
}

function matchTerms(terms: NamedRows, text: string): TextMatch {
  const sums: TextMatch = new Map();
  const covered: TextMatch = new Map();
  let total = 0;
  let wordTotal = 0;
  for (const term of new Set(readTerms(text))) {
    const largest = addRow(sums, terms, term);
    total += largest;
    if (term.includes(' ') || largest === 0) continue;
    wordTotal += largest;
    addPresence(covered, terms, term, largest);
  }
  for (const [course, sum] of sums)
    sums.set(course, (sum / total) * ((covered.get(course) ?? 0) / wordTotal));
  return sums;
}

/** Adds a named row; returns its largest weight, 0 for an unknown name. */
function addRow(sums: TextMatch, { rows, table }: NamedRows, name: string): number {
  const row = rows.get(name);
  if (row === undefined) return 0;
  let largest = 0;
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
    const weight = table.values[e]! * table.scales[row]!;
    sums.set(table.columns[e]!, (sums.get(table.columns[e]!) ?? 0) + weight);
    largest = Math.max(largest, weight);
  }
  return largest;
}

function addPresence(covered: TextMatch, { rows, table }: NamedRows, name: string, value: number): void {
  const row = rows.get(name)!;
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
    covered.set(table.columns[e]!, (covered.get(table.columns[e]!) ?? 0) + value);
  }
}
