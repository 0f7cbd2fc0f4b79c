import { IconMapOff } from '@tabler/icons-react';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';

export function ModelNotFound() {
  return (
    <>
      <PageHeading title="Model not found" />
      <EmptyState
        icon={IconMapOff}
        title="There is no model of this version"
        action={
          <LinkButton to="/manage/models" variant="default">
            To all models
          </LinkButton>
        }
      >
        The address may have a mistake.
      </EmptyState>
    </>
  );
}
