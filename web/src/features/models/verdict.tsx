import { sayVerdict } from './model-words.ts';

/** A sentence that the trainer wrote down, in English. */
export function Verdict({ text }: { text: string | null }) {
  return text !== null && <span lang="en">{sayVerdict(text)}</span>;
}
