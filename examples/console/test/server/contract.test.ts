import type { IntegrationAdapter } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { adapterContract, type ContractFixture } from 'integration-kit/testing';
import { afterEach, describe, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { createWorld, disposeWorlds, ORIGIN, type World } from './console-world.ts';
import { signIn } from './over-http.ts';

afterEach(disposeWorlds);

/** Nothing is imported in these: the contract is about what people do. */
function fixtureOf(adapterOf: (world: World) => Promise<IntegrationAdapter>): () => Promise<ContractFixture> {
  return async () => {
    const world = createWorld();
    const values = (keyId: string) => ({ adminKey: keyById(keyId).value });
    return {
      adapter: await adapterOf(world),
      ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] },
      values: {
        working: values('works'),
        sameOrganization: values('second'),
        otherOrganization: values('other'),
        refused: values('revoked'),
      },
      async restart() {
        await world.restart();
        return adapterOf(world);
      },
    };
  };
}

describe('the console’s adapter keeps the adapter contract:', () => {
  for (const check of adapterContract(fixtureOf(async (world) => world.as('mara')))) it(check.name, () => check.run());
});

describe('the console’s adapter behind server and client keeps the adapter contract:', () => {
  const overHttp = async (world: World): Promise<IntegrationAdapter> => {
    const headers = await signIn(world.console.fetch, 'mara');
    return httpAdapter({
      url: `${ORIGIN}/api/kit`,
      headers,
      fetch: (url, init) => world.console.fetch(new Request(url, init)),
      without: ['openSession', 'startAuthorization'],
    });
  };
  for (const check of adapterContract(fixtureOf(overHttp))) it(check.name, () => check.run());
});
