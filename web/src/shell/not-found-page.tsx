import { IconMapOff } from '@tabler/icons-react';
import { BareFrame } from './bare-frame.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageHeading } from './page-heading.tsx';
import { LinkButton } from './link-button.tsx';

export function NotFoundPage() {
  return (
    <BareFrame>
      <PageHeading title="Page not found" />
      <EmptyState
        icon={IconMapOff}
        title="There is nothing at this address"
        action={
          <LinkButton to="/" variant="default">
            To your recommendations
          </LinkButton>
        }
      >
        The link may be old, or a letter may be missing.
      </EmptyState>
    </BareFrame>
  );
}
