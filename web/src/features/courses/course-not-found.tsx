import { IconMapOff } from '@tabler/icons-react';
import { EmptyState } from '../../shell/empty-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { LinkButton } from '../../shell/link-button.tsx';

export function CourseNotFound() {
  return (
    <>
      <PageHeading title="Course not found" />
      <EmptyState
        icon={IconMapOff}
        title="This course is not in the catalogue"
        action={<LinkButton to="/courses">Browse all courses</LinkButton>}
      >
        It may have been removed, or the address has a mistake.
      </EmptyState>
    </>
  );
}
