import type { ModelSummary } from '@crs/contracts';
import type { ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ChangeButton } from './change-button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { findObstacle, nameVersion, sayVerdict } from './model-words.ts';
import { usePromoteModel } from './use-change-live-model.ts';

interface PromoteModelProps extends Pick<ButtonProps, 'variant' | 'size'> {
  model: ModelSummary;
  live: ModelSummary | null;
}

export function PromoteModel({ model, live, ...look }: PromoteModelProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = usePromoteModel(model.version);
  const { name } = nameVersion(model.version);
  return (
    <>
      <ChangeButton
        {...look}
        obstacle={findObstacle(model)}
        label={`Make it live: the model of ${name}`}
        onClick={open}
      >
        Make it live
      </ChangeButton>
      <ChangeDialog
        isOpen={isOpen}
        onClose={close}
        title="Make this model live?"
        action="Make it live"
        change={change}
      >
        <p>
          Within seconds every learner gets lists from the model of <strong>{name}</strong>.
        </p>
        {live !== null && (
          <p>
            The model of <strong>{nameVersion(live.version).name}</strong>, live now, is retired. You can go
            back to it.
          </p>
        )}
        {model.verdict !== null && <p>What the trainer found: {sayVerdict(model.verdict)}</p>}
      </ChangeDialog>
    </>
  );
}
