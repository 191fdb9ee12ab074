/**
 * Names of the tokens that a host sets, on `:root` or on any subtree: the basic ones of `styles/tokens.css`, every other
 * token follows from them. A layer that is mounted elsewhere takes over their values from where it was opened.
 */
export const BASIC_TOKENS = [
  '--ik-accent',
  '--ik-background',
  '--ik-foreground',
  '--ik-danger',
  '--ik-caution',
  '--ik-success',
  '--ik-radius',
  '--ik-spacing',
  '--ik-density',
  '--ik-font',
  '--ik-font-mono',
  '--ik-font-size',
  '--ik-duration',
  '--ik-layer',
] as const;
