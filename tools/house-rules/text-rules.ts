import { TOKEN } from './read-imports.ts';
import { type Fault, isTestFile, lineAt, type SourceFile } from './source-files.ts';

const PAGES = /^web\/src\/(?!messages\/).*\.tsx?$/;
/** Languages are called by their own name in every language. */
const OWN_NAMES = 'web/src/language/languages.ts';
/** `Saved`, `Nothing found …`, `“${title}” …`, but neither `SignInPage` nor `CRS`. */
const WORDS = /^(?:[“„][^”“]*[”“]?\s?)?(?:\p{Lu}\p{Ll}+(?:[\s,.:;!?…]|$)|\p{Ll}+ \p{Ll}+ \p{Ll}+)/u;
/** A key of the keyboard is compared; an error is for the log. */
const UNSHOWN = /(?:[!=]==\s*|\bError\(\s*)$/;

/** Texts of the web app that a reader would see in one language only: strings that begin like a sentence or a label. */
export function findTextFaults(files: readonly SourceFile[]): Fault[] {
  return files
    .filter((file) => PAGES.test(file.path) && file.path !== OWN_NAMES && !isTestFile(file))
    .flatMap(({ path, text }) =>
      [...text.matchAll(TOKEN)]
        .filter(({ 0: token, index }) => isShownText(token, text.slice(0, index)))
        .map(({ index }) => ({
          path,
          line: lineAt(text, index),
          message: 'text for a reader: make it a message in each language (web/src/messages)',
        })),
    );
}

function isShownText(token: string, before: string): boolean {
  return /^['"`]/.test(token) && WORDS.test(token.slice(1, -1)) && !UNSHOWN.test(before);
}
