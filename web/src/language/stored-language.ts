import { isLanguage, type Language } from './languages.ts';

const key = 'crs-language';

/** The choice of this device; null where the app follows the browser. */
export function readStoredLanguage(): Language | null {
  try {
    const text = localStorage.getItem(key) ?? '';
    return isLanguage(text) ? text : null;
  } catch {
    // Storage is blocked: follow the browser.
    return null;
  }
}

/** Calls back when another window of this device has chosen, or the browser has other languages; returns the way to stop it. */
export function watchLanguage(onChange: () => void): () => void {
  const follow = (event: StorageEvent) => {
    if (event.key === key) onChange();
  };
  addEventListener('storage', follow);
  addEventListener('languagechange', onChange);
  return () => {
    removeEventListener('storage', follow);
    removeEventListener('languagechange', onChange);
  };
}

export function storeLanguage(chosen: Language | null): void {
  try {
    if (chosen === null) localStorage.removeItem(key);
    else localStorage.setItem(key, chosen);
  } catch {
    // Storage is blocked: the choice holds until the page is loaded again.
  }
}
