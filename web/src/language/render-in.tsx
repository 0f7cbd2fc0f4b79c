import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { messages as german } from '../messages/de/messages.ts';
import { messages as english } from '../messages/en/messages.ts';
import type { EnglishMessages } from '../messages/messages.ts';

const locales = { en: 'en-GB', de: 'de' };
const messages = { en: english, de: german as unknown as EnglishMessages };

/** For tests: the markup of what stands on the page in a language. */
export function renderIn(language: keyof typeof messages, content: ReactNode): string {
  return renderToStaticMarkup(
    <IntlProvider locale={locales[language]} timeZone="UTC" messages={messages[language]}>
      {content}
    </IntlProvider>,
  );
}
