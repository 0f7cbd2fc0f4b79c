/**
 * Splits `A&(B|C)` into groups that must all be met, each by any one of its ids: `[['A'], ['B', 'C']]`.
 * The demo catalogue uses nothing deeper; anything else is an error.
 */
export function splitPrerequisiteGroups(expression: string): string[][] {
  if (expression === '') return [];
  const parts = expression.split('&');
  return parts.map((part) => {
    const isBare = !part.includes('|') || parts.length === 1;
    const ids = (isBare ? part : unwrapParentheses(part, expression)).split('|');
    if (ids.some((id) => !/^[A-Z]+\d+$/.test(id))) throw malformed(expression);
    return ids;
  });
}

function unwrapParentheses(part: string, expression: string): string {
  if (!part.startsWith('(') || !part.endsWith(')')) throw malformed(expression);
  return part.slice(1, -1);
}

function malformed(expression: string): Error {
  return new Error(`not a prerequisite of the form A&(B|C): "${expression}"`);
}
