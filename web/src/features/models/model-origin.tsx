import type { ModelDetails } from '@crs/contracts';
import { CopyText } from './copy-text.tsx';
import classes from './model-origin.module.css';
import { ModelSection } from './model-section.tsx';

/** What proves that two models are the same bytes, or learned from the same data. */
export function ModelOrigin({ model }: { model: ModelDetails }) {
  const { version, checksum, dataFingerprint } = model;
  return (
    <ModelSection title="Identity">
      <dl className={classes.facts}>
        <Identity term="Version" text={version} />
        <Identity term="Checksum of the bytes, SHA-256" text={checksum} />
        <Identity term="Fingerprint of the training data, SHA-256" text={dataFingerprint} />
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
