import type { IntegrationSummary } from '../../adapter/accounts.ts';
import type { CallOutcome } from '../../adapter/call-adapter.ts';
import { fastParseSummaries } from '../../adapter/fast-parse.ts';
import type { AccountsClient, HubStore } from '../client/accounts-client.ts';
import { readAdapter } from '../client/read-adapter.ts';

/** The counts of all cards, asked for together. */
interface CardSummaries extends HubStore {
  /** One integration's counts; what is asked for in the same turn goes to the host as one question. */
  read(integrationId: string, signal: AbortSignal): Promise<CallOutcome<IntegrationSummary>>;
}

type Answers = CallOutcome<readonly IntegrationSummary[]>;

/** One question, and for how many cards it was not given up. */
interface Batch {
  readonly ids: Set<string>;
  readonly owner: AbortController;
  readonly answers: Promise<Answers>;
  waiting: number;
}

/** The summaries of a client. */
export function cardSummaries(client: AccountsClient): CardSummaries {
  return client.resident('card-summaries', () => createCardSummaries(client));
}

function createCardSummaries({ host }: AccountsClient): CardSummaries {
  let open: Batch | null = null;

  function begin(): Batch {
    const ids = new Set<string>();
    const owner = new AbortController();
    const answers = Promise.resolve().then(() => {
      open = null;
      return readAdapter<readonly IntegrationSummary[]>(
        host,
        {
          method: 'summarizeIntegrations',
          ask: (adapter, signal) => adapter.summarizeIntegrations?.({ integrationIds: [...ids] }, { signal }),
          plain: fastParseSummaries,
          parse: (parsers, answer) => parsers.parseSummaries(answer),
        },
        { signal: owner.signal },
      );
    });
    return { ids, owner, answers, waiting: 0 };
  }

  return {
    async read(integrationId, signal) {
      open ??= begin();
      const mine = open;
      mine.ids.add(integrationId);
      mine.waiting += 1;
      const leave = (): void => {
        mine.waiting -= 1;
        if (mine.waiting === 0) mine.owner.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      const outcome = await mine.answers;
      signal.removeEventListener('abort', leave);
      if (signal.aborted) return { kind: 'aborted' };
      if (outcome.kind !== 'answer') return outcome;
      const own = outcome.value.find((summary) => summary.integrationId === integrationId);
      return own === undefined
        ? { kind: 'failure', failure: { code: 'unexpected_answer' } }
        : { kind: 'answer', value: own };
    },
    wipe() {
      open?.owner.abort();
      open = null;
    },
  };
}
