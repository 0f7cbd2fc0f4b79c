import { Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { languages, languageTags } from '../language/languages.ts';
import { useChooseLanguage } from './use-choose-language.ts';

export function LanguageMenuItems() {
  const { language, choose } = useChooseLanguage();
  return languageTags.map((tag) => (
    <Menu.Item
      key={tag}
      role="menuitemradio"
      aria-checked={language === tag}
      lang={tag}
      leftSection={<IconLanguage size={18} stroke={1.75} />}
      rightSection={language === tag && <IconCheck size={16} aria-hidden="true" />}
      onClick={() => choose(tag)}
    >
      {languages[tag].name}
    </Menu.Item>
  ));
}
