import type { Account, IntegrationAdapter, MutationResult } from 'integration-kit/core';
import { keyById } from '../../sandbox/keys.ts';
import {
  accountWhere,
  connectKey,
  createScenario,
  draftOf,
  isDone,
  quiet,
  type VendorCall,
  type Scenario,
} from './console-scenario.ts';

/** Id of the sandbox’s first organization. */
export const NORTHWIND = 'org-Northwind7Qd2';
/** The one method there is. */
export const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };

/**
 * Sets what the vendor reports as the organization of each key: an id, a slug, or null for nothing.
 *
 * @param pageFor Answers in the place of the sandbox.
 */
export function reportOrganization(
  scenario: Scenario,
  nameOf: (keyId: string) => string | null,
  pageFor: (call: VendorCall) => Response | undefined = () => undefined,
): void {
  scenario.answerWith((call: VendorCall) => {
    const page = pageFor(call);
    if (page !== undefined) return page;
    const name = nameOf(call.keyId);
    const request = new Request(`http://127.0.0.1${call.path}?${call.query.toString()}`, {
      headers: { authorization: `Bearer ${keyById(call.keyId).value}` },
    });
    return scenario.sandbox.fetch(request).then((response) => {
      const headers = new Headers(response.headers);
      headers.delete('openai-organization');
      if (name !== null) headers.set('openai-organization', name);
      return new Response(response.body, { status: response.status, headers });
    });
  });
}

/** Tests a key and connects it. */
export async function finish(adapter: IntegrationAdapter, keyId: string): Promise<MutationResult> {
  const draft = await draftOf(adapter, keyId);
  return adapter.connectAccount({ ...openai, draft, idempotencyKey: crypto.randomUUID() }, quiet());
}

/** All costs that are shown, and the sources that they come from. */
export function figuresOf({ database }: Scenario) {
  return {
    costs: database
      .prepare('SELECT day, project_id, line_item, dollars, fraction FROM costs ORDER BY 1, 2, 3, 4')
      .all(),
    sources: database.prepare('SELECT external_id FROM sources').all(),
  };
}

/** Starts the console and waits until everything is read. */
export async function importAll(scenario: Scenario, ...accounts: readonly Account[]): Promise<void> {
  scenario.console.start();
  for (const { id } of accounts) await accountWhere(scenario, id, isDone);
}

/** The costs of one account of the key's organization after an undisturbed import. */
export async function expectedCosts(keyId = 'works'): Promise<ReturnType<typeof figuresOf>['costs']> {
  const scenario = createScenario();
  await importAll(scenario, await connectKey(scenario.as('mara'), keyId));
  return figuresOf(scenario).costs;
}
