/** White space, control and invisible characters, halves of characters, and what some parsers take for a slash. */
const HIDDEN = /[\s\p{C}\\]/u;

/**
 * The address if it may be a link, else null: `https:` without credentials, or, with `allowPath`, a path of the host.
 * React replaces only `javascript:`; `data:`, `blob:`, `//host` and `user:pass@host` would pass through it.
 */
export function safeHref(input: unknown, options: { readonly allowPath?: boolean } = {}): string | null {
  if (typeof input !== 'string' || input.length > 2_048 || HIDDEN.test(input)) return null;
  if (options.allowPath === true && /^\/(?!\/)/u.test(input)) return input;
  return httpsUrl(input);
}

/** The address if it may be an image, else null: `https:`, or a PNG, WebP or JPEG as `data:`. Never SVG, which may hold scripts. */
export function safeImage(input: unknown): string | null {
  if (typeof input !== 'string' || HIDDEN.test(input)) return null;
  if (/^data:image\/(?:png|webp|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u.test(input)) {
    return input.length <= 262_144 ? input : null;
  }
  return input.length <= 2_048 ? httpsUrl(input) : null;
}

/** The host of a safe link, shown beside it so that a person sees where it leads. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : '';
}

function httpsUrl(input: string): string | null {
  if (!/^https:\/\/[^/]/iu.test(input) || !URL.canParse(input)) return null;
  const url = new URL(input);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.host !== '' ? url.href : null;
}
