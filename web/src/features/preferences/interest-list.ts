function isSame(left: string, right: string): boolean {
  return left.localeCompare(right, undefined, { sensitivity: 'accent' }) === 0;
}

/** "machine learning" and "Machine Learning" are one interest. */
export function hasInterest(interests: readonly string[], name: string): boolean {
  return interests.some((interest) => isSame(interest, name));
}

export function toggleInterest(interests: readonly string[], name: string): string[] {
  return hasInterest(interests, name)
    ? interests.filter((interest) => !isSame(interest, name))
    : [...interests, name];
}
