/** Most bytes of a secret whose encodings are searched for. */
const MOST_BYTES = 65_536;

/** How a secret may be spelled where it is repeated: as it is, in base64 (also inside a longer text), for URLs and in JSON. */
export function secretForms(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret).subarray(0, MOST_BYTES);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // Three bytes make four characters, so what stands before the secret shifts its base64 by none, one or two bytes;
  // the first characters of a shifted one mix with what stood before.
  const base64 = [btoa(binary), btoa(`-${binary}`).slice(2), btoa(`--${binary}`).slice(3)];
  const url = encodeURIComponent(new TextDecoder().decode(bytes));
  return [
    secret,
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    url,
    url.replace(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase()),
    JSON.stringify(secret).slice(1, -1),
  ];
}
