import { forwardRef, type ReactElement, type Ref, useCallback, useId, useRef } from 'react';
import { useKit, useStrings } from '../../hooks/context.ts';
import { useDefinition } from '../../hooks/use-definition.ts';
import { useAccess } from '../../hooks/use-access.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { rootAttributes, type RootProps, type RootComponent } from '../../ui/root-props.ts';
import { setRef } from '../../ui/set-ref.ts';
import { EntryBoundary } from '../failed-part/failed-part.tsx';
import type { AccountsCallbacks } from './accounts-callbacks.ts';
import { AccountsView } from './accounts-view.tsx';
import { accountStrings } from '../account/account-strings.ts';

/** Which integration's accounts the host lists, and how. `id`, `className`, `style` and `data-*` go to its `<section>`. */
export interface AccountsTableProps extends RootProps, AccountsCallbacks {
  /** Id of a definition that the provider has. */
  readonly integrationId: string;
  /** Level of the heading in the host's page. @default 2 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** The heading, which names the section. Source: host. @default the integration's name and "accounts" */
  readonly heading?: string | undefined;
  /** Rows on a page at first; a person may choose another number. @default 50 */
  readonly pageSize?: 25 | 50 | 100 | undefined;
}

/**
 * The connected accounts of one integration: status, key and data of each, and a menu with what can be done about it.
 * Renders a `<section>` labelled by its heading, or nothing when the host's access hides it.
 *
 * @example <AccountsTable integrationId="openai" />
 * @slot ik-accounts
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export const AccountsTable: RootComponent<AccountsTableProps> = /* @__PURE__ */ forwardRef<
  HTMLElement,
  AccountsTableProps
>(function AccountsTable(props, ref) {
  const { contextKey } = useKit('<AccountsTable>');
  return (
    <EntryBoundary
      key={contextKey}
      subject={{ component: 'AccountsTable', integrationId: props.integrationId }}
      slot="ik-accounts"
      root={props}
    >
      <AccountsSection {...props} rootRef={ref} />
    </EntryBoundary>
  );
}) as RootComponent<AccountsTableProps>;

function AccountsSection(props: AccountsTableProps & { readonly rootRef: Ref<HTMLElement> }): ReactElement | null {
  const { integrationId, headingLevel = 2, pageSize = 50, rootRef: ref } = props;
  const { dir } = useKit('<AccountsTable>');
  const definition = useDefinition(integrationId, '<AccountsTable>');
  const strings = useStrings('<AccountsTable>').about(definition, accountStrings);
  const access = useAccess(integrationId);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement | null>(null);
  const root = useCallback(
    (node: HTMLElement | null) => {
      section.current = node;
      setRef(ref, node);
    },
    [ref],
  );
  if (!access.visible) return null;
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      {...rootAttributes(props)}
      ref={root}
      data-slot="ik-accounts"
      data-ik-root=""
      aria-labelledby={headingId}
      dir={dir}
    >
      <Announcer>
        <AccountsView
          key={integrationId}
          integrationId={integrationId}
          strings={strings}
          access={access}
          pageSize={pageSize}
          callbacks={props}
          section={section}
          heading={heading}
          title={
            <Heading id={headingId} ref={heading} tabIndex={-1} data-slot="ik-accounts-title">
              {props.heading ?? strings.table.heading({ integration: strings.integration })}
            </Heading>
          }
        />
      </Announcer>
    </section>
  );
}
