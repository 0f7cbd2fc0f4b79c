import type { User } from '@crs/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconHistory,
  IconKey,
  IconLock,
  IconLockOpen,
  IconLogout,
  IconTrash,
  IconUserShield,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DeleteDialog, EndSessionsDialog, SwitchDialog } from './confirm-dialogs.tsx';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

const icon = { size: 18, stroke: 1.75 };
type DialogName = 'role' | 'switch' | 'sessions' | 'password' | 'delete';

/** What an administrator can do with an account. Of the own one, only what takes no rights away. */
export function UserActions({ user, isSelf }: { user: User; isSelf: boolean }) {
  const t = useTranslations('users.actions');
  const [dialog, setDialog] = useState<DialogName>();
  const target = useRef<HTMLButtonElement>(null);
  const open = (name: DialogName) => () => setDialog(name);
  const close = () => {
    setDialog(undefined);
    target.current?.focus();
  };
  return (
    <>
      <Menu
        position="bottom-end"
        width={260}
        shadow="md"
        withinPortal={false}
        floatingStrategy="fixed"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <ActionIcon ref={target} variant="subtle" size="lg" aria-label={t('label', { name: user.name })}>
            <IconDotsVertical {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            renderRoot={(props) => <Link to="/manage/audit" search={{ who: user.email }} {...props} />}
            leftSection={<IconHistory {...icon} />}
          >
            {t('activity')}
          </Menu.Item>
          {!isSelf && (
            <>
              <Menu.Item leftSection={<IconUserShield {...icon} />} onClick={open('role')}>
                {t('role')}
              </Menu.Item>
              <Menu.Item leftSection={<IconKey {...icon} />} onClick={open('password')}>
                {t('password')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={open('sessions')}>
            {t('sessions')}
          </Menu.Item>
          {!isSelf && (
            <>
              <Menu.Item
                leftSection={user.isDisabled ? <IconLockOpen {...icon} /> : <IconLock {...icon} />}
                onClick={open('switch')}
              >
                {t(user.isDisabled ? 'enable' : 'disable')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                c="var(--mantine-color-error)"
                leftSection={<IconTrash {...icon} />}
                onClick={open('delete')}
              >
                {t('delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'role' && <RoleDialog user={user} onClose={close} />}
      {dialog === 'switch' && <SwitchDialog user={user} onClose={close} />}
      {dialog === 'sessions' && <EndSessionsDialog user={user} onClose={close} />}
      {dialog === 'password' && <PasswordLinkDialog user={user} onClose={close} />}
      {dialog === 'delete' && <DeleteDialog user={user} onClose={close} />}
    </>
  );
}
