/**
 * Attributes of every secret `<input>`, from the first render on. No `name`: a form posted early must not carry it.
 *
 * `new-password` keeps a login that the browser has saved for the page out of the field, and out of text fields before it:
 * browsers fill logins into fields that are marked `off`
 * (https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides/Turning_off_form_autocompletion).
 */
export const SECRET_FIELD = {
  autoComplete: 'new-password',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  translate: 'no',
  dir: 'ltr',
} as const;

/**
 * Marks around a secret by which session recorders leave an area out: class names and attributes as documented by
 * FullStory, Sentry, LogRocket, Datadog, PostHog, Clarity, Hotjar, Contentsquare, Mouseflow, Amplitude, Mixpanel, rrweb,
 * New Relic and Heap. `ik-secret-region` is ours, for tools that take a selector.
 */
export const SECRET_REGION = {
  className: 'ik-secret-region fs-exclude sentry-block ph-no-capture amp-block mp-block rr-block',
  'data-private': 'delete',
  'data-sentry-block': '',
  'data-dd-privacy': 'hidden',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-cs-mask': '',
  'data-mf-replace': '',
  'data-nr-block': '',
  'data-heap-redact-text': 'true',
  'data-heap-redact-attributes': 'true',
} as const;
