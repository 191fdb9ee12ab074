import { abortChecks } from './abort-checks.ts';
import { accessChecks } from './access-checks.ts';
import { changeChecks } from './change-checks.ts';
import { relyingOnChanges, relyingOnStoring } from './check-names.ts';
import { connectChecks } from './connect-checks.ts';
import type { NamedCheck } from './context.ts';
import { consistencyChecks } from './consistency-checks.ts';
import { disconnectChecks } from './disconnect-checks.ts';
import { draftChecks } from './draft-checks.ts';
import { eventChecks } from './event-checks.ts';
import { idempotencyChecks } from './idempotency-checks.ts';
import { listChecks } from './list-checks.ts';
import { queryChecks } from './query-checks.ts';
import { summaryChecks } from './summary-checks.ts';
import { rotateChecks } from './rotate-checks.ts';
import { secretChecks } from './secret-checks.ts';
import { shapeChecks } from './shape-checks.ts';
import { tenantChecks } from './tenant-checks.ts';
import { testChecks } from './test-checks.ts';
import { versionChecks } from './version-checks.ts';

/** Every check. The first that fails is the one that names the fault best. */
export const ALL_CHECKS: readonly NamedCheck[] = [
  ...relyingOnChanges(secretChecks),
  ...testChecks,
  ...relyingOnStoring(connectChecks),
  ...relyingOnChanges([
    ...[
      draftChecks,
      rotateChecks,
      changeChecks,
      disconnectChecks,
      consistencyChecks,
      versionChecks,
      idempotencyChecks,
    ].flat(),
    ...[abortChecks, accessChecks, tenantChecks, eventChecks].flat(),
  ]),
  ...relyingOnStoring([...listChecks, ...queryChecks, ...summaryChecks]),
  ...relyingOnChanges(shapeChecks),
];
