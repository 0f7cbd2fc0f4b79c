import type { ModelSummary } from '@crs/contracts';
import type { ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { ChangeButton } from './change-button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { findObstacle, nameVersion } from './model-words.ts';
import { usePromoteModel } from './use-change-live-model.ts';
import { Verdict } from './verdict.tsx';

const strong = (words: ReactNode) => <strong>{words}</strong>;

interface PromoteModelProps extends Pick<ButtonProps, 'variant' | 'size'> {
  model: ModelSummary;
  live: ModelSummary | null;
}

export function PromoteModel({ model, live, ...look }: PromoteModelProps) {
  const t = useTranslations('models');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = usePromoteModel(model.version);
  const { name } = nameVersion(model.version, formats);
  const obstacle = findObstacle(model);
  return (
    <>
      <ChangeButton
        {...look}
        obstacle={obstacle && t(`obstacles.${obstacle}`)}
        label={t('promote.label', { name })}
        onClick={open}
      >
        {t('promote.action')}
      </ChangeButton>
      <ChangeDialog
        isOpen={isOpen}
        onClose={close}
        title={t('promote.title')}
        action={t('promote.action')}
        change={change}
      >
        <p>{t.rich('promote.words', { name, strong })}</p>
        {live !== null && (
          <p>{t.rich('promote.retired', { name: nameVersion(live.version, formats).name, strong })}</p>
        )}
        {model.verdict !== null && <p>{t.rich('verdict', { verdict: () => <Verdict of={model} /> })}</p>}
      </ChangeDialog>
    </>
  );
}
