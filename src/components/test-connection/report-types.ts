import type { ConnectBinding } from '../../hooks/connect-binding.ts';

/** What a test found. */
export type Report = NonNullable<ConnectBinding['state']['lastReport']>;

/** One line of a test. */
export type Check = Report['checks'][number];
