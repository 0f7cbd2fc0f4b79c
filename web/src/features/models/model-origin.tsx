import type { ModelDetails } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { CopyText } from '../../shell/copy-text.tsx';
import classes from './model-origin.module.css';
import { ModelSection } from './model-section.tsx';

/** What proves that two models are the same bytes, or learned from the same data. */
export function ModelOrigin({ model }: { model: ModelDetails }) {
  const t = useTranslations('models.page');
  const { version, checksum, dataFingerprint } = model;
  return (
    <ModelSection title={t('identity')}>
      <dl className={classes.facts}>
        <Identity term={t('version')} text={version} />
        <Identity term={t('checksum')} text={checksum} />
        <Identity term={t('fingerprint')} text={dataFingerprint} />
      </dl>
    </ModelSection>
  );
}

function Identity({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{text}</code> <CopyText what={term} text={text} />
      </dd>
    </div>
  );
}
