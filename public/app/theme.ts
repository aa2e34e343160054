/** Dense for those who work, large for those who watch: system fonts with Chinese, an 8-px grid, three weights. */
import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';

const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export const theme = createTheme({
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '600' },
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
});

/** Soft words stay readable: 4.5 to 1 and more on every ground of the page. In the dark the page has the ground of its pictures. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606b',
    '--mantine-color-placeholder': '#6b7680',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-yellow-light-color': '#7a4300',
    '--mantine-color-orange-light-color': '#8a2f00',
    '--mantine-color-teal-light-color': '#05553f',
    '--mantine-color-red-light-color': '#a11212',
  },
  dark: {
    '--mantine-color-body': '#14181c',
    '--mantine-color-text': '#e6eaee',
    '--mantine-color-dimmed': '#aab4be',
    '--mantine-color-placeholder': '#98a2ac',
    '--mantine-color-error': '#ff8787',
  },
});
