/** Words of the test section that the wizard's first opening needs. */
export interface TestEntryMessages {
  /** Heading of `TestConnection` and of the wizard's second step when the definition gives none. */
  readonly title: string;
  /** Link to a page that helps. */
  readonly helpPage: string;
  /** Words for `Failure.foundKind`; a kind that is not listed is shown as the vendor calls it. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** English. */
export const englishTestEntry: TestEntryMessages = {
  title: 'Test connection',
  helpPage: 'Read more',
  kinds: {
    project_key: 'a project key',
    service_account_key: 'a service account’s key',
    anthropic_key: 'a key of Anthropic',
    organization_id: 'an Organization ID',
    user_key: 'a user’s key',
  },
};
