import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isLanguage, languages, languageTags } from '../language/languages.ts';
import { useChooseLanguage } from './use-choose-language.ts';

/** The language of the page: that of the browser, or one of ours by its own name. */
export function LanguageSelect(look: Pick<NativeSelectProps, 'className' | 'description' | 'size'>) {
  const t = useTranslations('shell.language');
  const { chosen, choose } = useChooseLanguage();
  return (
    <NativeSelect
      {...look}
      label={t('label')}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => choose(isLanguage(value) ? value : null)}
    >
      <option value="">{t('browser')}</option>
      {languageTags.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {languages[tag].name}
        </option>
      ))}
    </NativeSelect>
  );
}
