import {
  convertCssVariables,
  createTheme,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
  type MantineColorsTuple,
} from '@mantine/core'

/** The one accent: a deep teal that reads as text (AA) on both backgrounds. */
const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d5e9e7',
  '#aad4d0',
  '#7bbdb7',
  '#55aaa3',
  '#379790',
  '#1f827b',
  '#0f6d67',
  '#0a5853',
  '#05423f',
]
const slate: MantineColorsTuple = [
  '#f6f8f8',
  '#edf0f1',
  '#dfe4e5',
  '#c9d0d2',
  '#a9b3b6',
  '#7f8b8f',
  '#5f6b70',
  '#485358',
  '#313b3f',
  '#1a2326',
]
const dark: MantineColorsTuple = [
  '#dbe2e3',
  '#bcc6c8',
  '#95a1a5',
  '#6b777b',
  '#455054',
  '#343e42',
  '#262f33',
  '#1b2326',
  '#151c1e',
  '#0f1516',
]

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  colors: { accent: teal, gray: slate, dark },
  black: '#1a2326',
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '16px', xl: '18px' },
  lineHeights: { md: '1.55' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Its scroll lock writes a <style> element, which the content security policy refuses; the page beneath is inert anyway.
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'md', transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 80 } } } },
  },
})

/** Mantine's own choices for these are too pale to read (WCAG AA); the roles of base.css are not. */
const roles = {
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
}

/**
 * Puts the theme's CSS variables on the page without a <style> element: styles made in script are allowed where the
 * content security policy says `style-src 'self'`. For the same reason no component here uses what writes <style>
 * elements: Flex, Grid, SimpleGrid, AppShell, responsive style props (`w={{ sm: … }}`). CSS modules do that work.
 */
export function adoptThemeVariables(target: Document = document): () => void {
  const sheet = new CSSStyleSheet()
  const merged = mergeMantineTheme(DEFAULT_THEME, theme)
  const { variables, light, dark } = defaultCssVariablesResolver(merged)
  sheet.replaceSync(
    convertCssVariables({ variables, light: { ...light, ...roles }, dark: { ...dark, ...roles } }, ':root'),
  )
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet]
  return () => {
    target.adoptedStyleSheets = target.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
