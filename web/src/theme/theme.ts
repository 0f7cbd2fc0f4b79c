import { Anchor, type CSSVariablesResolver, createTheme } from '@mantine/core';
import { clay, marigold, night, pine, sand } from './colors.ts';

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Cantarell, Ubuntu, "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { pine, marigold, red: clay, gray: sand, dark: night },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 6 },
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: { Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }) },
});

/** Text and lines strong enough for WCAG 2.2 AA: Mantine's own dimmed, placeholder and error colours are not. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': sand[9],
    '--mantine-color-dimmed': '#5c5952',
    '--mantine-color-placeholder': '#6b675f',
    '--mantine-color-error': clay[6],
    '--mantine-color-default-border': sand[3],
    '--mantine-color-anchor': pine[7],
    '--crs-canvas': sand[0],
    '--crs-surface': '#ffffff',
    '--crs-surface-sunk': sand[1],
    '--crs-line': sand[2],
    '--crs-line-control': '#8a857b',
    '--crs-accent': pine[8],
    '--crs-accent-soft': pine[0],
    '--crs-accent-ink': pine[8],
    '--crs-warm-soft': marigold[0],
    '--crs-warm-ink': marigold[8],
    '--crs-against': clay[5],
    '--crs-against-soft': clay[0],
    '--crs-against-ink': clay[7],
  },
  dark: {
    '--mantine-color-text': night[0],
    '--mantine-color-body': night[6],
    '--mantine-color-dimmed': night[2],
    '--mantine-color-placeholder': '#93a29d',
    '--mantine-color-error': clay[3],
    '--mantine-color-default-border': night[4],
    '--mantine-color-anchor': pine[3],
    '--mantine-color-pine-light-color': pine[2],
    '--mantine-primary-color-light-color': pine[2],
    '--crs-canvas': night[7],
    '--crs-surface': night[6],
    '--crs-surface-sunk': night[5],
    '--crs-line': '#2b3835',
    '--crs-line-control': '#71817c',
    '--crs-accent': pine[4],
    '--crs-accent-soft': '#17322d',
    '--crs-accent-ink': pine[2],
    '--crs-warm-soft': '#352a10',
    '--crs-warm-ink': marigold[2],
    '--crs-against': clay[4],
    '--crs-against-soft': '#3a201a',
    '--crs-against-ink': clay[2],
  },
});
