interface Restricted {
  id: string;
  restrictions: string;
}

const courseCode = /\b([A-Z]{3,4}) ?(\d{3}[A-Z]?\d?)\b/g;
const closedTo = /\bnot open to students who (?:have|are|take|taking)\b|\bnot open to students taking\b/i;
const notTogether = /\bcannot (?:both )?be taken for credit\b|\bcannot receive credit for both\b/i;
const notAfter = /\bcredit will not be given for\b.*\bafter\b/i;

/**
 * The courses after which a course can no longer be taken, as its restrictions say it in words. Sentences with a
 * condition of their own (a topic, a year) are left out: what they exclude depends on more than the course.
 */
export function listMcgillExclusions({ id, restrictions }: Restricted): string[] {
  const sentences = restrictions.split(/[.;]\s|[.;]$/);
  const codes = sentences
    .filter((sentence) => speaksOf(sentence, id) && !/\bwhen the topic\b|\bin 20\d{4}\b/.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(courseCode)].map(([, subject, code]) => `${subject}${code}`),
    );
  return [...new Set(codes)].filter((code) => code !== id);
}

function speaksOf(sentence: string, id: string): boolean {
  const [subject, ...before] = sentence.split(closedTo)[0]?.matchAll(courseCode) ?? [];
  if (closedTo.test(sentence)) return !subject && before.length === 0;
  const codes = [...sentence.matchAll(courseCode)].map(([, area, code]) => `${area}${code}`);
  return codes.includes(id) && (notTogether.test(sentence) || notAfter.test(sentence));
}

/** course → the courses that exclude it or that it excludes. */
export function mapMcgillExclusions(courses: readonly Restricted[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  const add = (from: string, to: string) => map.set(from, (map.get(from) ?? new Set()).add(to));
  for (const course of courses)
    for (const other of listMcgillExclusions(course)) {
      add(course.id, other);
      add(other, course.id);
    }
  return map;
}

/** Groups a flat list of prerequisites: those that exclude one another are one group of alternatives. */
export function groupMcgillPrerequisites(
  codes: readonly string[],
  exclusions: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  const groups: string[][] = [];
  for (const code of codes) {
    const excludes = (other: string) => exclusions.get(code)?.has(other) ?? false;
    const linked = groups.filter((group) => group.some(excludes));
    const [first] = linked;
    if (!first) groups.push([code]);
    else {
      first.push(...linked.slice(1).flat(), code);
      for (const merged of linked.slice(1)) groups.splice(groups.indexOf(merged), 1);
    }
  }
  return groups;
}
