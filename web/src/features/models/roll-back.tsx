import type { ModelSummary } from '@crs/contracts';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { ChangeButton } from './change-button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { findObstacle, nameVersion } from './model-words.ts';
import { useRollBack } from './use-change-live-model.ts';

interface RollBackProps {
  live: ModelSummary;
  previous: ModelSummary | null;
}

export function RollBack({ live, previous }: RollBackProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = useRollBack(live.version);
  const obstacle = previous === null ? 'No model was live before this one.' : findObstacle(previous);
  const label = 'Go back to the model before';
  return (
    <>
      <ChangeButton
        variant="default"
        leftSection={<IconArrowBackUp size={18} stroke={1.75} />}
        obstacle={obstacle}
        label={label}
        onClick={open}
      >
        {label}
      </ChangeButton>
      <ChangeDialog
        isOpen={isOpen}
        onClose={close}
        title="Go back to the model before?"
        action="Go back"
        change={change}
      >
        <p>
          Within seconds every learner gets lists from the model of{' '}
          <strong>{previous !== null && nameVersion(previous.version).name}</strong> again.
        </p>
        <p>
          The model of <strong>{nameVersion(live.version).name}</strong>, live now, becomes a candidate: it
          can be made live again.
        </p>
        <p>Until somebody makes a model live by hand, training makes candidates only.</p>
      </ChangeDialog>
    </>
  );
}
