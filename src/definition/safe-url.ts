/** White space, control and invisible characters, lone surrogates, and the backslash, which some parsers read as a slash. */
const HIDDEN = /[\s\p{C}\\]/u;

/**
 * Returns the address if it may be a link, else null: `https:` without credentials, or, with `allowPath`, a path of the host.
 * React replaces `javascript:` only; `data:`, `blob:`, `//host` and `user:pass@host` would pass.
 */
export function safeHref(input: unknown, options: { readonly allowPath?: boolean } = {}): string | null {
  if (typeof input !== 'string' || input.length > 2_048 || HIDDEN.test(input)) return null;
  if (options.allowPath === true && /^\/(?!\/)/u.test(input)) return input;
  return httpsUrl(input);
}

/** Returns the address if it may be an image, else null: `https:`, or a PNG, WebP or JPEG as `data:`. Never SVG, which may contain scripts. */
export function safeImage(input: unknown): string | null {
  if (typeof input !== 'string' || HIDDEN.test(input)) return null;
  if (/^data:image\/(?:png|webp|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u.test(input)) {
    return input.length <= 262_144 ? input : null;
  }
  return input.length <= 2_048 ? httpsUrl(input) : null;
}

/** The host of a safe link, shown beside it; empty for a path. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : '';
}

function httpsUrl(input: string): string | null {
  if (!/^https:\/\/[^/]/iu.test(input) || !URL.canParse(input)) return null;
  const url = new URL(input);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.host !== '' ? url.href : null;
}
