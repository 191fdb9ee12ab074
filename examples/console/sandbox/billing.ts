import type { Model, Organization, Project } from './organizations.ts';

/** Seconds in a day; the vendor's days are UTC. */
export const DAY_S = 86_400;
const HOUR_MS = 3_600_000;
const SETTLED = 1_000;
/** Hours after a day's begin when its figures stop changing: two days after it ended. */
const SETTLED_AFTER_HOURS = 72;

/** What one project did with one model on one day. */
export type UsageRow = {
  readonly project_id: string;
  readonly user_id: string;
  readonly api_key_id: string;
  readonly model: string;
  readonly input_tokens: number;
  /** Part of `input_tokens`. */
  readonly input_cached_tokens: number;
  readonly output_tokens: number;
  readonly num_model_requests: number;
};

/** What one line of the bill came to on one day. */
export type CostRow = {
  readonly project_id: string;
  readonly api_key_id: string;
  readonly line_item: string;
  /** In hundred-millionths of a dollar, an integer, so that sums are exact. */
  readonly units: number;
  readonly quantity: number;
  readonly quantity_unit: 'tokens' | 'calls';
};

/**
 * Usage of one UTC day. The same for the same arguments, at any time, on any machine; of a day that is not settled it
 * grows by the hour until two days after the day's end.
 *
 * @param dayStart Unix seconds of the day's first moment.
 * @param nowMs The sandbox's clock.
 */
export function usageOn(organization: Organization, dayStart: number, nowMs: number): readonly UsageRow[] {
  const known = knownShare(dayStart, nowMs);
  if (known === 0 || (organization.weekends === 'nothing' && isWeekend(dayStart))) return [];
  return organization.projects.flatMap((project) =>
    organization.models.map((model) => usageRow(organization, project, model, dayStart, known)),
  );
}

/**
 * Costs of one UTC day: the usage priced per model, and web search calls, which no completions usage shows (costs and
 * usage need not agree). While a day is not settled, the last project's input is booked on the first one: a reader that
 * only adds what is new, and does not replace what it read before, ends with wrong figures.
 */
export function costsOn(organization: Organization, dayStart: number, nowMs: number): readonly CostRow[] {
  const settled = knownShare(dayStart, nowMs) === SETTLED;
  const first = organization.projects[0];
  const last = organization.projects.at(-1);
  const priced = usageOn(organization, dayStart, nowMs).flatMap((row) => price(organization, row));
  const booked = priced.map((row) =>
    !settled && first !== undefined && row.project_id === last?.id && row.line_item.endsWith(', input')
      ? { ...row, project_id: first.id, api_key_id: first.apiKeyId }
      : row,
  );
  return [...booked, ...searches(organization, dayStart, nowMs)];
}

/** An integer of hundred-millionths of a dollar as a decimal, exactly: 1234567890 is `12.3456789`. */
export function asDollars(units: number): string {
  const digits = String(Math.abs(units)).padStart(9, '0');
  const fraction = digits.slice(-8).replace(/0+$/, '');
  const sign = units < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -8)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** How much of a day's figures has arrived, in thousandths: 900 at most while it runs, all of it two days after. */
function knownShare(dayStart: number, nowMs: number): number {
  const hours = Math.floor((nowMs - dayStart * 1_000) / HOUR_MS);
  if (hours <= 0) return 0;
  if (hours < 24) return Math.floor((900 * hours) / 24);
  return hours >= SETTLED_AFTER_HOURS ? SETTLED : 900 + Math.floor((100 * (hours - 24)) / 48);
}

function usageRow(
  organization: Organization,
  project: Project,
  model: Model,
  dayStart: number,
  known: number,
): UsageRow {
  const seed = (what: string): number => seeded(`${organization.id}/${project.id}/${model.name}/${dayStart}/${what}`);
  const weekday = isWeekend(dayStart) ? 35 : 100;
  const requests = Math.ceil((project.requestsPerDay * weekday * (70 + (seed('requests') % 61))) / 10_000);
  const input = requests * (600 + (seed('input') % 900));
  const arrived = (count: number): number => Math.floor((count * known) / SETTLED);
  return {
    project_id: project.id,
    user_id: project.userId,
    api_key_id: project.apiKeyId,
    model: model.name,
    input_tokens: arrived(input),
    input_cached_tokens: arrived(Math.floor((input * (seed('cached') % 40)) / 100)),
    output_tokens: arrived(requests * (120 + (seed('output') % 260))),
    num_model_requests: arrived(requests),
  };
}

function price(organization: Organization, row: UsageRow): readonly CostRow[] {
  const model = organization.models.find(({ name }) => name === row.model);
  if (model === undefined) return [];
  const line = (what: string, tokens: number, unitsPerToken: number): CostRow => ({
    project_id: row.project_id,
    api_key_id: row.api_key_id,
    line_item: `${row.model}, ${what}`,
    units: tokens * unitsPerToken,
    quantity: tokens,
    quantity_unit: 'tokens',
  });
  return [
    line('input', row.input_tokens - row.input_cached_tokens, model.inputPrice),
    line('cached input', row.input_cached_tokens, model.cachedPrice),
    line('output', row.output_tokens, model.outputPrice),
  ].filter(({ units }) => units > 0);
}

function searches(organization: Organization, dayStart: number, nowMs: number): readonly CostRow[] {
  const project = organization.projects[0];
  const known = knownShare(dayStart, nowMs);
  if (project === undefined || known < SETTLED || isWeekend(dayStart)) return [];
  const calls = 1 + (seeded(`${organization.id}/${dayStart}/searches`) % 60);
  const row = { project_id: project.id, api_key_id: project.apiKeyId, line_item: 'web search tool calls' };
  return [{ ...row, units: calls * 1_000_000, quantity: calls, quantity_unit: 'calls' }];
}

function isWeekend(dayStart: number): boolean {
  const weekday = new Date(dayStart * 1_000).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/): small, and the same everywhere. */
function seeded(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
