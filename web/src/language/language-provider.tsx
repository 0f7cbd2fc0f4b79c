import { DirectionContext } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { IntlProvider } from 'use-intl';
import type { EnglishMessages, Messages } from '../messages/messages.ts';
import { chooseLanguage, chooseLocale } from './choose-language.ts';
import { type Language, languages } from './languages.ts';
import { readStoredLanguage, storeLanguage, watchLanguage } from './stored-language.ts';

/** What is on screen, and what the reader asked for; null follows the browser. */
export interface LoadedLanguage {
  language: Language;
  chosen: Language | null;
  messages: Messages;
}

export async function loadLanguage(chosen: Language | null = readStoredLanguage()): Promise<LoadedLanguage> {
  const language = chooseLanguage(chosen, navigator.languages);
  return { language, chosen, messages: await languages[language].load() };
}

interface LanguageChoice extends Pick<LoadedLanguage, 'language' | 'chosen'> {
  /** Resolves when the page speaks it; rejects where its messages did not load, and nothing has changed then. */
  choose: (chosen: Language | null) => Promise<void>;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return choice;
}

export function LanguageProvider({ initial, children }: { initial: LoadedLanguage; children: ReactNode }) {
  const [{ language, chosen, messages }, setLoaded] = useState(initial);
  const { direction } = languages[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    document.querySelector('meta[name="description"]')?.setAttribute('content', messages.shell.description);
  }, [language, direction, messages]);

  const show = useCallback(async (wanted: Language | null) => {
    const loaded = await loadLanguage(wanted);
    startTransition(() => setLoaded(loaded));
  }, []);
  useEffect(() => {
    // Where its messages do not load, this window stays as it is.
    const follow = () => void show(readStoredLanguage()).catch(() => undefined);
    // Another window may have chosen while this one was loading.
    if (readStoredLanguage() !== initial.chosen) follow();
    return watchLanguage(follow);
  }, [show, initial.chosen]);

  const choice = useMemo(() => {
    const choose = async (wanted: Language | null) => {
      await show(wanted);
      storeLanguage(wanted);
    };
    return { language, chosen, choose };
  }, [language, chosen, show]);
  const directionChoice = useMemo(
    () => ({ dir: direction, setDirection: () => undefined, toggleDirection: () => undefined }),
    [direction],
  );

  return (
    <LanguageContext value={choice}>
      <DirectionContext value={directionChoice}>
        <IntlProvider
          locale={chooseLocale(language, navigator.languages)}
          // Other texts under the same keys, with the same parameters, as a test proves.
          messages={messages as EnglishMessages}
        >
          {children}
        </IntlProvider>
      </DirectionContext>
    </LanguageContext>
  );
}
