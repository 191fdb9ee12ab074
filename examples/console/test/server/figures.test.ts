import { afterEach, describe, expect, it } from 'vitest';
import { readAmount, writeAmount } from '../../server/import/money.ts';
import type { CostsAnswer, UsageAnswer } from '../../server/web/answers.ts';
import {
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  ORIGIN,
  quiet,
  type Scenario,
} from './console-scenario.ts';
import { vendorTotals } from './figures-of.ts';
import { signIn } from './over-http.ts';

afterEach(disposeScenarios);

async function imported(
  ...keyIds: readonly string[]
): Promise<{ scenario: Scenario; get(path: string): Promise<Response> }> {
  const scenario = createScenario();
  scenario.console.start();
  for (const keyId of keyIds) {
    const { id } = await connectKey(scenario.as('mara'), keyId);
    await accountWhere(scenario, id, isDone);
  }
  const headers = await signIn(scenario.console.fetch, 'ines');
  return { scenario, get: (path) => scenario.console.fetch(new Request(`${ORIGIN}${path}`, { headers })) };
}

/** The vendor's own sum of some days, in 1e-10 dollars. */
async function vendorSum(scenario: Scenario, keyId: string, from: string, days: number): Promise<bigint> {
  const start = Date.parse(from) / 1_000;
  const { costs } = await vendorTotals(scenario, keyId, start, start + days * 86_400);
  return costs.reduce(
    (sum, { result }) => sum + (readAmount((result['amount'] as { value: unknown }).value) ?? 0n),
    0n,
  );
}

describe('GET /api/costs', () => {
  it('gives the last six months by project, exact to the last digit', async () => {
    const { scenario, get } = await imported('works', 'other');
    const answer = (await (await get('/api/costs')).json()) as CostsAnswer;
    expect(answer).toMatchObject({ currency: 'USD', by: 'project' });
    expect([answer.days.length, answer.days[0], answer.days.at(-1)]).toEqual([181, '2025-09-11', '2026-03-10']);
    expect(answer.sources.map(({ name, firstDay, lastDay }) => [name, firstDay, lastDay])).toEqual([
      ['org-Harbour4Tk9', '2025-09-11', '2026-03-10'],
      ['org-Northwind7Qd2', '2025-09-11', '2026-03-10'],
    ]);
    expect(answer.series.map(({ group }) => String(group)).sort()).toEqual([
      ...['proj_hbClaims', 'proj_hbDefault', 'proj_nwDefault', 'proj_nwDocs', 'proj_nwSupport'],
    ]);
    const expected =
      (await vendorSum(scenario, 'works', '2025-09-11', 181)) + (await vendorSum(scenario, 'other', '2025-09-11', 181));
    const sum = (amounts: readonly string[]) =>
      amounts.reduce((total, amount) => total + (readAmount(amount) ?? 0n), 0n);
    expect(answer.total).toBe(writeAmount(expected));
    expect(sum(answer.dailyTotals)).toBe(expected);
    expect(sum(answer.series.map(({ total }) => total))).toBe(expected);
    expect(
      answer.series.every(({ cells, total }) => writeAmount(sum(cells.map(([, amount]) => amount))) === total),
    ).toBe(true);
  });

  it('gives some days of one source by line item', async () => {
    const { scenario, get } = await imported('works', 'other');
    const all = (await (await get('/api/costs')).json()) as CostsAnswer;
    const source = all.sources.find(({ externalId }) => externalId === 'org-Northwind7Qd2');
    const query = `by=line_item&from=2026-01-01&to=2026-01-31&source=${source?.id}`;
    const answer = (await (await get(`/api/costs?${query}`)).json()) as CostsAnswer;
    expect(answer.days).toHaveLength(31);
    expect(answer.total).toBe(writeAmount(await vendorSum(scenario, 'works', '2026-01-01', 31)));
    expect(answer.series.map(({ group }) => group)).toContain('web search tool calls');
    const totals = answer.series.map(({ total }) => Number(total));
    expect(totals).toEqual([...totals].sort((left, right) => right - left));
  });

  it('keeps the figures of a disconnected account when its data was kept', async () => {
    const { scenario, get } = await imported('works');
    const before = (await (await get('/api/costs')).json()) as CostsAnswer;
    const [account] = (await scenario.as('mara').listAccounts({ limit: 1 }, quiet())).items;
    const change = { accountId: String(account?.id), version: Number(account?.version), idempotencyKey: 'bye' };
    await scenario.as('mara').disconnectAccount?.({ ...change, data: 'keep' }, quiet());
    const after = (await (await get('/api/costs')).json()) as CostsAnswer;
    expect(after.total).toBe(before.total);
    expect(after.sources).toMatchObject([{ accountId: null, externalId: 'org-Northwind7Qd2' }]);
  });

  it('answers with no series before anything is imported', async () => {
    const { get } = await imported();
    expect(await (await get('/api/costs?from=2026-03-01')).json()).toMatchObject({
      ...{ total: '0', sources: [], series: [] },
      dailyTotals: Array.from({ length: 10 }, () => '0'),
    });
  });

  it.each([
    ['from=yesterday', 'from'],
    ['from=2026-02-31', 'from'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2020-01-01', 'to'],
    ["by=amount'--", 'by'],
    [`source=${'x'.repeat(65)}`, 'source'],
  ])('refuses "%s"', async (query, field) => {
    const { get } = await imported();
    const response = await get(`/api/costs?${query}`);
    expect([response.status, await response.json()]).toEqual([400, { failure: { code: 'invalid_input', field } }]);
  });
});

describe('GET /api/usage', () => {
  it('gives tokens and requests per model', async () => {
    const { scenario, get } = await imported('works');
    const answer = (await (await get('/api/usage?from=2026-01-01&to=2026-01-31')).json()) as UsageAnswer;
    const start = Date.UTC(2026, 0, 1) / 1_000;
    const { usage } = await vendorTotals(scenario, 'works', start, start + 31 * 86_400);
    for (const { group, cells, total } of answer.series) {
      const own = usage.filter(({ result }) => result['model'] === group);
      const sum = (column: string) => own.reduce((all, { result }) => all + Number(result[column]), 0);
      expect(total.inputTokens).toBe(String(sum('input_tokens')));
      expect(cells.reduce((all, [, { inputTokens }]) => all + Number(inputTokens), 0)).toBe(sum('input_tokens'));
      expect(cells.reduce((all, [, { requests }]) => all + Number(requests), 0)).toBe(sum('num_model_requests'));
    }
    expect(answer.series).toHaveLength(2);
  });
});
