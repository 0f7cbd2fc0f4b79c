import type { messages } from './en/messages.ts';

/** The English messages with their texts, from which the parameters of each are known. */
export type EnglishMessages = typeof messages;

/** The same keys with other texts: what a language must have, no less and no more. */
export type TranslationOf<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : TranslationOf<Source[Key]>;
};

export type Messages = TranslationOf<EnglishMessages>;

declare module 'use-intl' {
  interface AppConfig {
    Messages: EnglishMessages;
  }
}
