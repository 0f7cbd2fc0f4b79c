import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { meQuery } from '../features/account/me-query.ts';
import { useSignOut } from '../features/account/use-sign-out.ts';
import classes from './account-menu.module.css';
import { ColorSchemeMenuItems } from './color-scheme-menu-items.tsx';
import { LanguageMenuItems } from './language-menu-items.tsx';

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.[0]?.toLocaleUpperCase() ?? '').join('');
}

export function AccountMenu() {
  const { data: me } = useSuspenseQuery(meQuery);
  const t = useTranslations('shell');
  const leave = useSignOut();
  const initials = initialsOf(me.name);

  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={t('account.label', { initials, name: me.name })}
        >
          {initials}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <div className={classes.name}>{me.name}</div>
          <div className={classes.email}>{me.email}</div>
        </div>
        <Menu.Divider />
        <ColorSchemeMenuItems />
        <Menu.Divider />
        <LanguageMenuItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={18} stroke={1.75} />}>
          {t('navigation.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.75} />} onClick={leave}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
