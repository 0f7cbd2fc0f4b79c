import type { ModelSummary } from '@crs/contracts';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { ChangeButton } from './change-button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { findObstacle, nameVersion } from './model-words.ts';
import { useRollBack } from './use-change-live-model.ts';

const strong = (words: ReactNode) => <strong>{words}</strong>;

interface RollBackProps {
  live: ModelSummary;
  previous: ModelSummary | null;
}

export function RollBack({ live, previous }: RollBackProps) {
  const t = useTranslations('models');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = useRollBack(live.version);
  const obstacle = previous === null ? 'noPrevious' : findObstacle(previous);
  const label = t('rollBack.label');
  return (
    <>
      <ChangeButton
        variant="default"
        leftSection={<IconArrowBackUp size={18} stroke={1.75} />}
        obstacle={obstacle && t(`obstacles.${obstacle}`)}
        label={label}
        onClick={open}
      >
        {label}
      </ChangeButton>
      <ChangeDialog
        isOpen={isOpen}
        onClose={close}
        title={t('rollBack.title')}
        action={t('rollBack.action')}
        change={change}
      >
        {previous !== null && (
          <p>{t.rich('rollBack.words', { name: nameVersion(previous.version, formats).name, strong })}</p>
        )}
        <p>{t.rich('rollBack.candidate', { name: nameVersion(live.version, formats).name, strong })}</p>
        <p>{t('rollBack.training')}</p>
      </ChangeDialog>
    </>
  );
}
