import { afterEach, describe, expect, it } from 'vitest';
import { accountWhere, connectKey, createScenario, disposeScenarios, isDone, tryKey } from './console-scenario.ts';

afterEach(disposeScenarios);

describe('the vendor’s address', () => {
  it.each(['http://127.0.0.1', 'http://127.0.0.1/v1', 'http://127.0.0.1/v1/', 'http://LOCALHOST:80/v1'])(
    'the vendor’s address %s is requested with one /v1 by the test and the import',
    async (baseUrl) => {
      const scenario = createScenario({ baseUrl });
      const { id } = await connectKey(scenario.as('mara'), 'works');
      scenario.console.start();
      await accountWhere(scenario, id, isDone);
      const paths = new Set(scenario.vendorCalls.map(({ path }) => path));
      expect([...paths].filter((path) => !/^\/v1\/organization\/[a-z]/u.test(path))).toEqual([]);
      expect(paths).toContain('/v1/organization/usage/completions');
    },
  );

  it.each(['http://127.0.0.1/nowhere', 'http://127.0.0.1/nowhere/v1'])(
    'an address that is not the vendor’s (%s) is reported as a wrong address, not as a bad key',
    async (baseUrl) => {
      const scenario = createScenario({ baseUrl });
      expect(await tryKey(scenario.as('mara'), 'works')).toMatchObject({
        ok: false,
        failure: { code: 'wrong_target' },
      });
    },
  );
});
