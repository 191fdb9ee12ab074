import { keyById } from '../../examples/console/sandbox/keys.ts';
import { expect, test } from './console-test.ts';
import { fieldValues, findKey, uniquePart } from './find-key.ts';
import { NORTHWIND } from './console-api.ts';
import { button, dialogOf, enterKey, finish, keyField, openWizard, passTest, rowOf } from './wizard-steps.ts';

test.describe('the key', () => {
  test('after Next the key is not in the page, its storage, a URL, a log or a file', async ({ page, log, host }) => {
    const secret = uniquePart(keyById('works').value);
    const answers: string[] = [];
    await page.route(/\/api\/kit\/(?!events)/u, async (route) => {
      const response = await route.fetch();
      answers.push(await response.text());
      await route.fulfill({ response });
    });
    const found = (): Promise<readonly string[]> => findKey(secret, { page, log, host });
    await openWizard(page);
    await enterKey(page, 'works');
    expect(await found()).toEqual([]);
    await button(page, 'Test connection').click();
    await expect(dialogOf(page).getByText('Connection works').first()).toBeVisible();
    expect(await found()).toEqual([]);
    expect(JSON.stringify(await fieldValues(page))).not.toContain(secret);
    await finish(page, NORTHWIND);
    await expect(rowOf(page, NORTHWIND)).toContainText('Key ending 3fQ9');
    expect(await found()).toEqual([]);
    expect(answers.join('\n')).not.toContain(secret);
    expect(answers.join('\n')).toContain('"draft"');
    const carriers = log.requests.filter(({ body }) => body.includes(secret));
    expect(carriers.map(({ url }) => new URL(url).pathname)).toEqual(['/api/kit/testCredential']);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goBack();
    await page.reload();
    expect(await found()).toEqual([]);
  });

  test('after a failed test the key is nowhere, and the vendor’s response that repeats parts of it is not shown', async ({
    page,
    log,
    host,
  }) => {
    const mistyped = 'sk-admin-NOTREAL-99-wX4mistypedQ-0zY7';
    await openWizard(page);
    await keyField(page).fill(mistyped);
    await button(page, 'Next').click();
    await button(page, 'Test connection').click();
    await expect(dialogOf(page).getByText('OpenAI did not accept this Admin key').first()).toBeVisible();
    await dialogOf(page).getByText('Technical details').click();
    expect(await findKey(uniquePart(mistyped), { page, log, host })).toEqual([]);
    expect(await findKey('0zY7', { page, log, host })).toEqual([]);
  });

  test('the search for the key finds it in every place', async ({ page, log, host }) => {
    await openWizard(page);
    await passTest(page, 'works');
    await page.evaluate(() => {
      localStorage.setItem('left', 'CANARY');
      document.body.setAttribute('data-left', 'CANARY');
      history.replaceState('CANARY', '', '?left=CANARY');
    });
    await page.evaluate(async () => (await fetch('/healthz?left=CANARY', { headers: { left: 'CANARY' } })).text());
    await expect
      .poll(() => findKey('CANARY', { page, log, host }))
      .toEqual(
        expect.arrayContaining(['markup', 'address', 'history', 'localStorage', 'addresses', 'headers', 'performance']),
      );
  });
});
