import type { CoursePage } from '@crs/contracts';
import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('catalogue.drawer');
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
        {filterCount > 0 ? t('titleCount', { count: filterCount }) : t('title')}
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
              {t('title')}
            </Drawer.Title>
            <Drawer.CloseButton aria-label={t('close')} />
          </Drawer.Header>
          <Drawer.Body className={classes.body}>
            <Facets facets={facets} search={search} onToggle={filters.toggle} />
          </Drawer.Body>
          <div className={classes.footer}>
            <Button variant="default" disabled={filterCount === 0} onClick={filters.clear}>
              {t('clear')}
            </Button>
            <Button onClick={close}>
              {total === undefined ? t('show') : t('showCount', { count: total })}
            </Button>
          </div>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}
