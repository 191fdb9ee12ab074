import type { Source } from './sources.ts';

/** A rule about the text of files. */
export interface TextRule {
  readonly name: string;
  /** Paths of the files to which the rule applies. */
  readonly files: RegExp;
  readonly pattern: RegExp;
  /** A text that breaks the rule. */
  readonly counterExample: string;
}

const CODE = /^(?:src|examples|scripts|stories|bench|\.storybook)\/.*\.(?:tsx?|mjs)$/;
const LIBRARY = /^src\/.*\.tsx?$/;

/** Texts that no file may contain. Some counter-examples are joined from parts, so that this file does not break the rules. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    name: 'no sink that parses text as code or HTML',
    files: CODE,
    pattern:
      /dangerouslySetInnerHTML|\beval\(|new Function\(|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
    counterExample: 'node.innerHTML = text',
  },
  {
    name: 'no switched-off check',
    files: LIBRARY,
    pattern:
      /@ts-(?:ignore|expect-error|nocheck)|oxlint-disable|eslint-disable|biome-ignore|:\s*any(?=\s*[;,)=\]|&>}])|\bas any\b|<any>/,
    counterExample: '// oxlint-disable-next-line',
  },
  {
    name: 'one rule says what is a secret',
    files: /^src\/(?!definition\/method-fields\.ts).*\.tsx?$/,
    pattern: /input\s*[!=]==?\s*'secret'|\.secret\s*[!=]==?\s*(?:true|false)/,
    counterExample: ["field.input === 'sec", "ret'"].join(''),
  },
  {
    name: 'no unfinished work',
    files: CODE,
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b|not implemented/i,
    counterExample: ['// TO', 'DO later'].join(''),
  },
  {
    name: 'no message to the console',
    // The one file that names an adapter's mistakes in development, without a value.
    files: /^src\/(?!store\/client\/name-mistakes\.ts$).*\.tsx?$/,
    pattern: /\bconsole\.(?:log|info|warn|error|debug|trace|dir|table)\b/,
    counterExample: 'console.log(key)',
  },
  {
    name: 'no storage, cookie or beacon',
    files: LIBRARY,
    pattern: /\b(?:localStorage|sessionStorage|indexedDB|sendBeacon)\b|document\.cookie/,
    counterExample: "localStorage.setItem('a', b)",
  },
  {
    name: 'no message to another window, but one without content: that something changed',
    files: LIBRARY,
    pattern: /\bpostMessage\b(?!\.bind\(channel, 'changed'\))/,
    counterExample: "window.postMessage('x', '*')",
  },
  {
    name: 'no unload handler, which would cost the back/forward cache',
    files: LIBRARY,
    pattern: /['"](?:before)?unload['"]/,
    counterExample: "addEventListener('unload', f)",
  },
  { name: 'no global configuration of zod', files: LIBRARY, pattern: /\bz\.config\(/, counterExample: 'z.config({})' },
  {
    name: 'no maxLength on an input, which cuts a paste silently',
    files: /^src\/(?:ui|components)\//,
    pattern: /\bmaxLength\s*=/,
    counterExample: '<input maxLength={10} />',
  },
  {
    name: 'no folder without a meaning',
    files: CODE,
    pattern: /from '[^']*\/(?:utils|helpers|common|shared|lib)\/[^']*'/,
    counterExample: "import x from './utils/x.ts'",
  },
  {
    name: 'no path of a machine',
    files: /./,
    pattern: /(?<![\w.:/-])\/(?:work|farm|root|home\/\w+|Users\/\w+)\/[\w.]/,
    counterExample: ['see /ho', 'me/ada/project'].join(''),
  },
];

/** Maximum length of a file, in lines. */
export const LONGEST_FILE = 400;

/** Violations of the rules, each as a sentence. */
export function hygieneViolations(
  sources: readonly Source[],
  rules: readonly TextRule[] = TEXT_RULES,
): readonly string[] {
  return sources.flatMap(({ path, text }) => [
    ...rules
      .filter((rule) => rule.files.test(path))
      .flatMap((rule) => {
        const hit = rule.pattern.exec(text);
        return hit === null ? [] : [`${path}: ${rule.name} ("${hit[0]}")`];
      }),
    ...(CODE.test(path) && text.split('\n').length - 1 > LONGEST_FILE ? [`${path}: over ${LONGEST_FILE} lines`] : []),
  ]);
}
