import { UnstyledButton } from '@mantine/core';
import { useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './search-shortcut.module.css';

/** Where the catalogue page looks for the request to put the cursor into its search box. */
export const searchHash = 'search';

export function SearchShortcut() {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const os = useOs();
  const openSearch = () => void navigate({ to: '/courses', hash: searchHash });
  useHotkeys([['mod+K', openSearch]], []);

  return (
    <UnstyledButton className={classes.button} onClick={openSearch} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={18} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>{t('searchCourses')}</span>
      <kbd className={classes.keys}>{os === 'macos' ? '⌘K' : t('searchKeys')}</kbd>
    </UnstyledButton>
  );
}
