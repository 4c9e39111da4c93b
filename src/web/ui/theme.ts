import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** River teal, from its softest to its darkest. */
const river: MantineColorsTuple = [
  '#eef6f5',
  '#ddebe9',
  '#b9d7d6',
  '#93c2c2',
  '#74b0b2',
  '#4d969b',
  '#2b7c83',
  '#0c5d66',
  '#094f57',
  '#063e45',
];

export const theme = createTheme({
  colors: { river },
  primaryColor: 'river',
  primaryShade: 7,
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face)', fontWeight: '600' },
  defaultRadius: 'var(--corner)',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own colours drawn from our tokens, so that light and dark have one source. */
export const cssVariables: CSSVariablesResolver = () => {
  const own = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--teal)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return {
    variables: {},
    // Grounds and borders of fields, which Mantine takes from its greys.
    light: { ...own, '--mantine-color-gray-4': 'var(--line-strong)' },
    dark: {
      ...own,
      '--mantine-color-dark-6': 'var(--surface)',
      '--mantine-color-dark-4': 'var(--line-strong)',
    },
  };
};
