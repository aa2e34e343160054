/** Dense for those who work, large for those who watch: system fonts with Chinese, an 8-px grid, three weights. */
import { createTheme } from '@mantine/core';

const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export const theme = createTheme({
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '600' },
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  respectReducedMotion: true,
});
