import { createTheme, type MantineColorsTuple } from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eaf3fc',
  '#d3e4f6',
  '#a5c8ec',
  '#74abe2',
  '#4c92da',
  '#2a7bcd',
  '#0f66b8',
  '#0a569e',
  '#084682',
  '#06335f',
];

/** Dense and calm: small controls, one accent, square-ish corners. Colours of meaning are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'vigie',
  colors: { vigie: blue },
  primaryShade: 7,
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
    fontWeight: '650',
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#16202c',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    // A light veil: an alert that comes behind a dialog can still be read.
    Modal: {
      defaultProps: {
        radius: 'md',
        centered: true,
        overlayProps: { backgroundOpacity: 0.3 },
        // Its <header> would otherwise count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Menu: {
      defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
    },
  },
});
