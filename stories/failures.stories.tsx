import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FAILURE_CODES } from '../src/core.ts';
import { refusing, scenarios } from '../src/testing.ts';
import { nameOf, startTest } from './play.ts';
import { WizardOnStage } from './stage.tsx';

type Code = (typeof FAILURE_CODES)[number];

function TestRefused({ code }: { readonly code: Code }) {
  return <WizardOnStage key={code} scenarios={[scenarios.empty, refusing(code)]} />;
}

const meta = {
  title: 'ConnectWizard/Failures',
  component: TestRefused,
  argTypes: { code: { control: 'select', options: FAILURE_CODES } },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Back') })).toBeVisible();
  },
} satisfies Meta<typeof TestRefused>;
export default meta;
type Story = StoryObj<typeof meta>;

export const InvalidCredential: Story = { args: { code: 'invalid_credential' } };
export const ExpiredCredential: Story = { args: { code: 'expired_credential' } };
export const WrongKind: Story = { args: { code: 'wrong_kind' } };
export const MissingScope: Story = { args: { code: 'missing_scope' } };
export const WrongTarget: Story = { args: { code: 'wrong_target' } };
/** The vendor names the host of the organization's region. */
export const WrongTargetNamed: Story = {
  args: { code: 'wrong_target' },
  render: () => <WizardOnStage scenarios={[scenarios.empty, scenarios.otherRegion]} />,
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Back') })).toBeVisible();
    await expect((await canvas.findAllByText(/eu\.api\.openai\.com/))[0]).toBeVisible();
  },
};
export const NetworkPolicy: Story = { args: { code: 'network_policy' } };
export const NotYetEffective: Story = { args: { code: 'not_yet_effective' } };
export const AccountUnavailable: Story = { args: { code: 'account_unavailable' } };
export const PlanRequired: Story = { args: { code: 'plan_required' } };
export const ApprovalPending: Story = { args: { code: 'approval_pending' } };
export const IdentityMismatch: Story = { args: { code: 'identity_mismatch' } };
export const AlreadyConnected: Story = { args: { code: 'already_connected' } };
export const SameCredential: Story = { args: { code: 'same_credential' } };
export const VersionConflict: Story = { args: { code: 'version_conflict' } };
export const DraftExpired: Story = { args: { code: 'draft_expired' } };
export const AuthorizationExpired: Story = { args: { code: 'authorization_expired' } };
export const NotFound: Story = { args: { code: 'not_found' } };
export const RateLimited: Story = { args: { code: 'rate_limited' } };
export const ProviderUnavailable: Story = { args: { code: 'provider_unavailable' } };
export const ProviderRefusedLocation: Story = { args: { code: 'provider_refused_location' } };
export const Timeout: Story = { args: { code: 'timeout' } };
export const Offline: Story = { args: { code: 'offline' } };
export const Unavailable: Story = { args: { code: 'unavailable' } };
export const Aborted: Story = { args: { code: 'aborted' } };
export const PermissionDenied: Story = { args: { code: 'permission_denied' } };
export const HostSignedOut: Story = { args: { code: 'host_signed_out' } };
export const InvalidInput: Story = { args: { code: 'invalid_input' } };
export const PopupBlocked: Story = { args: { code: 'popup_blocked' } };
export const PopupClosed: Story = { args: { code: 'popup_closed' } };
export const Unsupported: Story = { args: { code: 'unsupported' } };
export const UnexpectedAnswer: Story = { args: { code: 'unexpected_answer' } };
export const OutcomeUnknown: Story = { args: { code: 'outcome_unknown' } };
export const ListIncomplete: Story = { args: { code: 'list_incomplete' } };
export const Unknown: Story = { args: { code: 'unknown' } };
