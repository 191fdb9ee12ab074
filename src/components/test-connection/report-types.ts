import type { UseConnectFlowResult } from '../../hooks/connect-flow-result.ts';

/** What a test found. */
export type Report = NonNullable<UseConnectFlowResult['state']['lastReport']>;

/** One line of a test. */
export type Check = Report['checks'][number];
