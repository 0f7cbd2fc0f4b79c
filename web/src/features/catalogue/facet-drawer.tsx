import type { CoursePage } from '@crs/contracts';
import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type CatalogueSearch, countFilters } from './catalogue-search.ts';
import classes from './facet-drawer.module.css';
import { Facets } from './facets.tsx';
import type { Filters } from './use-filters.ts';

interface FacetDrawerProps {
  facets: CoursePage['facets'] | undefined;
  search: CatalogueSearch;
  filters: Filters;
  total: number | undefined;
}

/** The filters of a narrow screen; they take effect at once behind the drawer. */
export function FacetDrawer({ facets, search, filters, total }: FacetDrawerProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const filterCount = countFilters(search);

  return (
    <>
      <Button
        variant="default"
        className={classes.opener}
        leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
        onClick={open}
      >
        Filter{filterCount > 0 && ` (${filterCount})`}
      </Button>
      <Drawer.Root
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="85%"
        classNames={{ content: classes.drawer }}
      >
        <Drawer.Overlay />
        <Drawer.Content>
          <Drawer.Header component="div" className={classes.header}>
            <Drawer.Title component="h2" className={classes.title}>
              Filter
            </Drawer.Title>
            <Drawer.CloseButton aria-label="Close the filters" />
          </Drawer.Header>
          <Drawer.Body className={classes.body}>
            <Facets facets={facets} search={search} onToggle={filters.toggle} />
          </Drawer.Body>
          <div className={classes.footer}>
            <Button variant="default" disabled={filterCount === 0} onClick={filters.clear}>
              Clear
            </Button>
            <Button onClick={close}>{total === undefined ? 'Show courses' : `Show ${total} courses`}</Button>
          </div>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}
