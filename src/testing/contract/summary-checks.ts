import { ACCOUNT_STATUSES } from '../../definition/account.ts';
import { deriveStatus } from '../../definition/derive-status.ts';
import { answerIn, violation } from './calls.ts';
import { changed } from './changes.ts';
import type { NamedCheck } from './context.ts';
import { readable } from './query-checks.ts';
import { accountNow, connect } from './steps.ts';
import { NotApplicable } from './violation.ts';

/** What cards count. */
export const summaryChecks: readonly NamedCheck[] = [
  {
    name: 'summarizeIntegrations counts what listAccounts lists, status by status',
    sharesStore: true,
    async run(context) {
      const { integrationId, adapter } = context.fixture;
      if (adapter.summarizeIntegrations === undefined)
        throw new NotApplicable('The adapter has no summarizeIntegrations().');
      const accounts = await readable(context);
      const now = context.fixture.now?.() ?? Date.now();
      const other = `${integrationId}-other`;
      const reply = await context.calls.make('administrator', 'summarizeIntegrations', {
        integrationIds: [integrationId, other],
      });
      const summaries = answerIn(reply);
      const own = summaries.filter((summary) => summary.integrationId === integrationId);
      const [summary] = own;
      const wrong = ACCOUNT_STATUSES.find((status) => {
        const counted = accounts.filter((account) => deriveStatus(account, now) === status).length;
        return (summary?.statuses[status] ?? 0) !== counted;
      });
      const rest = summaries.filter((one) => one.integrationId !== integrationId);
      const isNone = rest.every((one) => one.integrationId === other && one.accounts === 0);
      if (own.length === 1 && summary?.accounts === accounts.length && wrong === undefined && isNone) return;
      throw violation(
        reply,
        `one summary of "${integrationId}" with accounts: ${accounts.length} and the counts of each status as listed${wrong === undefined ? '' : `; "${wrong}" differs`}; none or zero of "${other}"`,
        'The card and the table would contradict each other.',
        'Count the same rows with deriveStatus() and the same clock.',
      );
    },
  },
  {
    name: 'summarizeIntegrations counts anew after an account was connected or disconnected, from zero on',
    async run(context) {
      const { integrationId, adapter, values } = context.fixture;
      if (adapter.summarizeIntegrations === undefined)
        throw new NotApplicable('The adapter has no summarizeIntegrations().');
      const expectCount = async (count: number): Promise<void> => {
        const query = { integrationIds: [integrationId] };
        const reply = await context.calls.make('administrator', 'summarizeIntegrations', query);
        const own = answerIn(reply).filter((summary) => summary.integrationId === integrationId);
        if (own.length === 1 && own[0]?.accounts === count) return;
        throw violation(
          reply,
          `one summary of "${integrationId}" with accounts: ${count}`,
          'A card without its summary shows an error, and one with an old count contradicts the table.',
          'Answer one summary for each id asked for, also when nothing is connected, and count what is stored now.',
        );
      };
      await expectCount(0);
      const first = await connect(context, values.working);
      await expectCount(1);
      await connect(context, values.otherOrganization);
      await expectCount(2);
      if (adapter.disconnectAccount === undefined) return;
      await changed(context, 'disconnectAccount', await accountNow(context, first.id));
      await expectCount(1);
    },
  },
];
