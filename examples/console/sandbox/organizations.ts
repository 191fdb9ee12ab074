/** A project of an organization, with the one key and the one person that use it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly apiKeyId: string;
  readonly userId: string;
  /** Requests on an ordinary day, to each model. */
  readonly requestsPerDay: number;
}

/** A model and its prices, in hundred-millionths of a dollar per token (40 = $0.40 per million tokens). */
export interface Model {
  readonly name: string;
  readonly inputPrice: number;
  readonly cachedPrice: number;
  readonly outputPrice: number;
}

/** A vendor organization of the sandbox. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /**
   * What the response header `openai-organization` holds. It is documented as the organization of the request
   * (https://developers.openai.com/api/reference/overview); whether administration endpoints send it, and as the id or
   * a slug, is not documented, so all three are here.
   */
  readonly header:
    | { readonly kind: 'id' }
    | { readonly kind: 'slug'; readonly slug: string }
    | { readonly kind: 'absent' };
  /**
   * How `amount.value` is written. The published API description says number; the live API was observed to answer with
   * numeric strings (https://github.com/steipete/CodexBar/issues/999).
   */
  readonly amounts: 'number' | 'text';
  /** Whether it has data on Saturdays and Sundays; without, those buckets are empty. */
  readonly weekends: 'quiet' | 'nothing';
  readonly projects: readonly Project[];
  readonly models: readonly Model[];
}

const LARGE: Model = { name: 'gpt-4.1-2025-04-14', inputPrice: 200, cachedPrice: 50, outputPrice: 800 };
const SMALL: Model = { name: 'gpt-4.1-mini-2025-04-14', inputPrice: 40, cachedPrice: 10, outputPrice: 160 };
const OMNI: Model = { name: 'gpt-4o-2024-08-06', inputPrice: 250, cachedPrice: 125, outputPrice: 1_000 };

function project(id: string, name: string, requestsPerDay: number): Project {
  return { id: `proj_${id}`, name, apiKeyId: `key_${id}`, userId: `user_${id}`, requestsPerDay };
}

/** Every organization there is. The first project of each is the one that late costs are first booked on. */
export const ORGANIZATIONS: readonly Organization[] = [
  {
    id: 'org-Northwind7Qd2',
    name: 'Northwind Robotics',
    header: { kind: 'id' },
    amounts: 'number',
    weekends: 'quiet',
    projects: [
      project('nwDefault', 'Default project', 900),
      project('nwSupport', 'Support chat', 5_200),
      project('nwDocs', 'Document search', 2_400),
    ],
    models: [LARGE, SMALL],
  },
  {
    id: 'org-Harbour4Tk9',
    name: 'Harbour Insurance',
    header: { kind: 'id' },
    amounts: 'text',
    weekends: 'quiet',
    projects: [project('hbDefault', 'Default project', 300), project('hbClaims', 'Claims assistant', 3_100)],
    models: [OMNI, SMALL],
  },
  {
    id: 'org-Linden8Wm3',
    name: 'Linden Studio',
    header: { kind: 'id' },
    amounts: 'text',
    weekends: 'nothing',
    projects: [project('ldDefault', 'Default project', 140)],
    models: [SMALL],
  },
  {
    id: 'org-Meadow1Zx6',
    name: 'Meadow Labs',
    header: { kind: 'id' },
    amounts: 'number',
    weekends: 'quiet',
    projects: [],
    models: [],
  },
  {
    id: 'org-Orchard5Bn1',
    name: 'Quiet Orchard',
    header: { kind: 'slug', slug: 'quiet-orchard' },
    amounts: 'text',
    weekends: 'quiet',
    projects: [project('qoDefault', 'Default project', 420)],
    models: [SMALL],
  },
  {
    id: 'org-Granite2Vc8',
    name: 'Granite Freight',
    header: { kind: 'absent' },
    amounts: 'number',
    weekends: 'quiet',
    projects: [project('gfDefault', 'Default project', 650)],
    models: [LARGE],
  },
];

/** The organization with this id. */
export function organizationById(id: string): Organization {
  const found = ORGANIZATIONS.find((organization) => organization.id === id);
  if (found === undefined) throw new Error(`The sandbox has no organization ${id}.`);
  return found;
}
