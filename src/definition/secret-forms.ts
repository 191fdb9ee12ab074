import { decodeEscapes } from './decode-escapes.ts';
import { foldText } from './fold-text.ts';

/** Most bytes of a secret whose encodings are searched for. */
const MOST_BYTES = 65_536;

/**
 * Beginnings that a vendor publishes and every key of a kind has, such as `sk-admin-` or `sk_live_`: words in front of
 * something much longer. Folded they would hit words that are none, as in "ask an admin", and encoded every other key.
 */
const PUBLIC_PREFIX = /^(?:[a-z]{2,8}[-_]){1,2}(?=.{16})/u;

/** How one secret may be spelled where it is repeated. Every text is at most a few times as long as the secret. */
export interface SecretForms {
  /** To be found as they are, in a text whose escapes are decoded: itself, and in base64, also inside a longer text. */
  readonly exact: readonly string[];
  /** To be found in a folded text: itself and reversed. */
  readonly folded: readonly string[];
  /** To be found in a folded text, in longer runs, since ordinary ids look like them: hex and base64. */
  readonly encoded: readonly string[];
}

/** The forms of a secret. @param secret Trimmed. Never kept by this function. */
export function secretForms(secret: string): SecretForms {
  const bytes = new TextEncoder().encode(secret.replace(PUBLIC_PREFIX, '')).subarray(0, MOST_BYTES);
  const base64 = base64Forms(bytes);
  const decoded = decodeEscapes(secret).text;
  const own = fold(secret.replace(PUBLIC_PREFIX, ''));
  const folded = [...new Set([own, fold(decoded.replace(PUBLIC_PREFIX, ''))])];
  return {
    exact: [
      ...new Set([secret, decoded, ...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))]),
    ],
    folded: [...new Set(folded.flatMap((form) => [form, Array.from(form).toReversed().join('')]))],
    encoded: [...new Set([hexOf(bytes), ...base64.map(fold)])],
  };
}

function fold(text: string): string {
  return foldText({ text, places: null }).text;
}

/**
 * Three bytes make four characters (RFC 4648, 4), so what precedes the secret shifts its base64 by none, one or two
 * bytes; the first characters of a shifted one mix with what stood before.
 */
function base64Forms(bytes: Uint8Array): readonly string[] {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return [btoa(binary), btoa(`-${binary}`).slice(2), btoa(`--${binary}`).slice(3)];
}

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
