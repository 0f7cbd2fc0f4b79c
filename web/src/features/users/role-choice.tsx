import { Radio } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from '../manage/manage-dialog.module.css';
import { isRole, type Role, roles } from './user-search.ts';

export function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const t = useTranslations('users');
  return (
    <Radio.Group
      label={t('role')}
      value={role}
      onChange={(value) => {
        if (isRole(value)) onChange(value);
      }}
    >
      <div className={classes.choices}>
        {roles.map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`roles.${value}`)}
            description={t(`roleWords.${value}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
