import { abortChecks } from './abort-checks.ts';
import { accessChecks, tenantChecks } from './access-checks.ts';
import { changeChecks } from './change-checks.ts';
import { connectChecks } from './connect-checks.ts';
import type { NamedCheck } from './context.ts';
import { consistencyChecks } from './consistency-checks.ts';
import { draftChecks } from './draft-checks.ts';
import { eventChecks } from './event-checks.ts';
import { idempotencyChecks } from './idempotency-checks.ts';
import { listChecks } from './list-checks.ts';
import { queryChecks } from './query-checks.ts';
import { rotateChecks } from './rotate-checks.ts';
import { secretChecks } from './secret-checks.ts';
import { shapeChecks } from './shape-checks.ts';
import { testChecks } from './test-checks.ts';
import { versionChecks } from './version-checks.ts';

/** Every check. The first that fails is the one that names the fault best. */
export const ALL_CHECKS: readonly NamedCheck[] = [
  ...secretChecks,
  ...testChecks,
  ...connectChecks,
  ...draftChecks,
  ...rotateChecks,
  ...changeChecks,
  ...consistencyChecks,
  ...versionChecks,
  ...idempotencyChecks,
  ...abortChecks,
  ...accessChecks,
  ...tenantChecks,
  ...eventChecks,
  ...listChecks,
  ...queryChecks,
  ...shapeChecks,
];
