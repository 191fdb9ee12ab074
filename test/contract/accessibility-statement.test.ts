import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const COMPONENTS = ['IntegrationCard', 'ConnectWizard', 'TestConnection', 'AccountsTable'];
const SHORT: Readonly<Record<string, string>> = {
  measured: 'test/browser/measured',
  announcements: 'test/components/announcements',
};

const statement = /\n## Accessibility\n([^]*?)\n## /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';

/** Tests that a text names and that do not exist. */
function missingTests(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:test|measured|announcements)\/[\w/-]+)`/g)].map(([, path = '']) => path);
  return named.filter((path) => {
    const [first = '', ...rest] = path.split('/');
    const full = join(ROOT, SHORT[first] ?? first, ...rest);
    return !['', '.test.ts', '.test.tsx'].some((ending) => existsSync(`${full}${ending}`));
  });
}

/** Cells of a component's row: criteria, tests, gaps. */
function rowsOf(component: string, text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.filter(([, name]) => name === component).map((cells) => cells.slice(2, 5));
}

describe('the accessibility statement', () => {
  it('the accessibility statement names tests that exist', () => {
    expect(statement.match(/`(?:test|measured|announcements)\//g)?.length).toBeGreaterThan(8);
    expect(missingTests(statement)).toEqual([]);
  });

  it.each(COMPONENTS)('the accessibility statement names the criteria, the tests and the gaps of %s', (component) => {
    const [row = []] = rowsOf(component, statement);
    const [criteria = '', shownBy = '', gaps = ''] = row;
    expect(criteria).toMatch(/^\d\.\d\.\d+(?:, \d\.\d\.\d+)*$/);
    expect(shownBy).toMatch(/`(?:test|measured|announcements)\/|keyboard tasks? \d/);
    expect(gaps).not.toBe('');
  });

  it('the accessibility statement claims no manual test and no conformance', () => {
    expect(statement).toContain('no person has tried it with a screen reader');
    expect(statement).not.toMatch(/fully accessible|conforms to|compliant/i);
  });

  it('a test that the accessibility statement names under an old name is found', () => {
    expect(missingTests('`measured/contrasts` and `test/browser/keyboard`')).toEqual(['measured/contrasts']);
  });
});
