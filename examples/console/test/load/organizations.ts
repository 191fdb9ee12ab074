import { costsOn, DAY_S, usageOn } from '../../sandbox/billing.ts';
import { organizationById, type Organization } from '../../sandbox/organizations.ts';

/** Accounts that the console has before anybody works. */
export const ACCOUNTS = 200;

/** What a vendor of this test does wrong; each kind has one account. */
export const BAD_KINDS = [
  ...['silent', 'drip', 'endless', 'circular', 'unreadable', 'over_64_bits', 'odd_names', 'many_lines', 'long_pages'],
  ...['empty_lines', 'html', 'server_error', 'far_retry', 'redirect', 'deep_json', 'revoked'],
] as const;
export type BadKind = (typeof BAD_KINDS)[number];

/** An organization of its own for a number, with the figures of one of the sandbox's. */
export function organizationOf(number: number): Organization {
  const models = ['org-Linden8Wm3', 'org-Northwind7Qd2', 'org-Harbour4Tk9', 'org-Granite2Vc8', 'org-Orchard5Bn1'];
  const model = organizationById(models[number % models.length] ?? '');
  return {
    ...model,
    id: `org-Load${String(number).padStart(5, '0')}`,
    name: `Load ${number}`,
    header: { kind: 'id' },
    projects: model.projects.map((project) => ({ ...project, id: `${project.id}${number}` })),
  };
}

/** A made-up key of an organization. Each `turn` gives another key. */
export function keyOf(number: number, turn = 0): string {
  const digits = (value: number): string => String(value).padStart(5, '0');
  return `sk-admin-NOTREAL-LOAD-${digits(number)}-${digits(turn)}-${digits((number * 7_919 + turn * 104_729) % 99_991)}`;
}

/** The number of the organization that a key belongs to, or null. */
export function numberOfKey(key: string): number | null {
  const [, number, turn] = /^sk-admin-NOTREAL-LOAD-(\d{5})-(\d{5})-\d{5}$/u.exec(key) ?? [];
  return number !== undefined && key === keyOf(Number(number), Number(turn)) ? Number(number) : null;
}

/** The accounts with the lowest numbers are the bad ones: they are due first. */
export function badKindOf(number: number): BadKind | null {
  return BAD_KINDS[number] ?? null;
}

/** What an organization's figures add up to, in 1e-8 dollars and in tokens, by another way than pages. */
export function vendorTotals(number: number, fromDay: string, toDay: string, nowMs: number) {
  const organization = organizationOf(number);
  let units = 0n;
  let inputTokens = 0n;
  let outputTokens = 0n;
  let requests = 0n;
  for (let day = Date.parse(fromDay) / 1_000; day <= Date.parse(toDay) / 1_000; day += DAY_S) {
    for (const cost of costsOn(organization, day, nowMs)) units += BigInt(cost.units);
    for (const row of usageOn(organization, day, nowMs)) {
      inputTokens += BigInt(row.input_tokens);
      outputTokens += BigInt(row.output_tokens);
      requests += BigInt(row.num_model_requests);
    }
  }
  return { units, inputTokens: String(inputTokens), outputTokens: String(outputTokens), requests: String(requests) };
}
