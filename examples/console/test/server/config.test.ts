import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/database/open-database.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the settings', () => {
  it('all settings are optional', () => {
    const { folder, ...config } = readConfig({ PORT: '', HOST: ' ' });
    expect(config).toEqual({
      ...{ port: 4_300, host: '127.0.0.1', publicUrl: null, vendorUrl: null },
      ...{ key: null, smtpUrl: null, pagePauseMs: 400, draftLifetimeMs: 900_000 },
    });
    expect(folder).toMatch(/examples[\\/]console[\\/]\.data$/u);
  });

  it('settings are read from the environment', () => {
    const environment = {
      ...{ PORT: '0', HOST: '0.0.0.0', CONSOLE_URL: 'https://console.example/', CONSOLE_DATA: '/srv/console' },
      ...{ OPENAI_BASE_URL: 'https://api.openai.com/', SMTP_URL: 'smtps://u:p@mail.example', IMPORT_PAUSE_MS: '0' },
      DRAFT_LIFETIME_MS: '60000',
    };
    expect(readConfig(environment)).toEqual({
      ...{ port: 0, host: '0.0.0.0', publicUrl: 'https://console.example', folder: '/srv/console' },
      ...{ vendorUrl: 'https://api.openai.com', smtpUrl: 'smtps://u:p@mail.example', pagePauseMs: 0, key: null },
      draftLifetimeMs: 60_000,
    });
  });

  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com'],
    ['https://API.OpenAI.com:443/v1/', 'https://api.openai.com'],
    ['https://eu.api.openai.com/v1', 'https://eu.api.openai.com'],
    ['https://proxy.example/openai/v1', 'https://proxy.example/openai'],
    ['http://localhost:8080/', 'http://localhost:8080'],
  ])('the settings accept %s as the vendor’s address', (given, vendorUrl) => {
    expect(readConfig({ OPENAI_BASE_URL: given })).toMatchObject({ vendorUrl });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', '0.0.0.0'],
    ['CONSOLE_URL', 'console.example'],
    ['OPENAI_BASE_URL', 'http://api.example'],
    ['OPENAI_BASE_URL', 'https://user:hunter2@api.example'],
    ['OPENAI_BASE_URL', 'https://:hunter2@api.example'],
    ['OPENAI_BASE_URL', 'ftp://api.example'],
    ['OPENAI_BASE_URL', 'https://hunter2@api.example'],
    ['OPENAI_BASE_URL', 'http://:hunter2@127.0.0.1:4000'],
    ['OPENAI_BASE_URL', 'https://api.example?key=hunter2'],
    ['OPENAI_BASE_URL', 'https://api.example#hunter2'],
    ['CONSOLE_URL', 'https://:hunter2@console.example'],
    ['CONSOLE_URL', 'https://user:hunter2@console.example'],
    ['CONSOLE_URL', 'https://console.example?token=hunter2'],
    ['SMTP_URL', 'http://u:hunter2@mail.example'],
    ['IMPORT_PAUSE_MS', '1.5'],
    ['DRAFT_LIFETIME_MS', '86400001'],
  ])('the setting %s=%s is refused by its name, without its value', (name, value) => {
    let reported = '';
    try {
      readConfig({ [name]: value });
    } catch (thrown) {
      expect(thrown).toMatchObject({ name: 'ConsoleProblem', code: 'setting_invalid' });
      reported = String(thrown);
    }
    expect(reported).toContain(name);
    expect(reported).not.toContain('hunter2');
  });
});

describe('a data folder', () => {
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'console-'));
    folders.push(folder);
    return folder;
  };

  it('a data folder is used by one console at a time', () => {
    const folder = newFolder();
    const first = openDatabase(folder);
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data_in_use' }));
    first.close();
    openDatabase(folder).close();
  });

  it('a data folder of a newer console is not changed', () => {
    const folder = newFolder();
    const newer = openDatabase(folder);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data_newer' }));
  });

  it('a data folder that is a file, or holds a damaged database, is reported', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDatabase(join(folder, 'file'))).toThrow(expect.objectContaining({ code: 'data_unusable' }));
    writeFileSync(join(folder, 'console.db'), 'this is no database, and long enough to be looked at '.repeat(40));
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data_damaged' }));
  });
});
