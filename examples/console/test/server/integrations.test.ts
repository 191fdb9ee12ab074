import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../definitions.ts';
import { CONNECTIONS } from '../../server/integrations.ts';

describe('what can be connected', () => {
  it('server and page have the same definitions, each with the method and field that the server names', () => {
    expect(CONNECTIONS.map(({ definition }) => definition)).toEqual(DEFINITIONS);
    for (const { definition, methodId, secretField } of CONNECTIONS) {
      const method = definition.methods.find(({ id }) => id === methodId);
      const fields = method?.steps.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'fields' ? block.fields : [])),
      );
      expect(fields).toContainEqual(expect.objectContaining({ name: secretField, input: 'secret' }));
    }
  });
});
