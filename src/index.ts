'use client';

export { type AccountsTableProps, AccountsTable } from './components/accounts-table/accounts-table.tsx';
export { ConnectWizard, type ConnectWizardProps } from './components/connect-wizard/lazy-connect-wizard.tsx';
export { IntegrationCard, type IntegrationCardProps } from './components/integration-card/integration-card.tsx';
export { TestConnection, type TestConnectionProps } from './components/test-connection/test-connection.tsx';
export type * from './hooks/accounts-binding.ts';
export type * from './hooks/callbacks.ts';
export type * from './hooks/connect-binding.ts';
export { IntegrationsProvider, type IntegrationsProviderProps } from './hooks/integrations-provider.tsx';
export type { KitEvent } from './hooks/kit-event.ts';
export { useAccess } from './hooks/use-access.ts';
export { useAccountActions } from './hooks/use-account-actions.ts';
export { useAccounts } from './hooks/use-accounts.ts';
export { useConnectFlow } from './hooks/use-connect-flow.ts';
export { usePlainField } from './hooks/use-plain-field.ts';
export { useIntegrationCard } from './hooks/use-integration-card.ts';
export type { RootProps, WithRootRef } from './ui/root-props.ts';
export type { Messages, PartialMessages } from './text/messages.ts';
