import { type ReactElement, useEffect } from 'react';
import { loadOnce } from '../../../base/load-once.ts';
import { useOnDemand } from '../../../hooks/use-on-demand.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import type { RowActionsProps } from './row-actions.tsx';

/** A chunk of its own, because the first view of a table needs neither the menu nor the dialogs. */
export const rowActions = loadOnce(() => import('./row-actions.tsx'));

/** The menu and the dialogs of all rows, loaded at the latest when a kebab is pressed. */
export function LazyRowActions(props: RowActionsProps): ReactElement | null {
  const { target, strings, onTarget } = props;
  const { table, common } = strings;
  const announce = useAnnounce();
  const { here, failed, retry } = useOnDemand(rowActions, target !== null);
  const waiting = target !== null && here === null;

  useEffect(() => {
    if (!waiting) return;
    if (failed) {
      announce(table.partFailed);
      return;
    }
    const timer = setTimeout(() => announce(table.actionsLoading), 400);
    return () => clearTimeout(timer);
  }, [waiting, failed, announce, table]);

  if (here !== null) return <here.RowActions {...props} />;
  if (!waiting || !failed) return null;
  return (
    <Callout
      tone="caution"
      actions={
        <>
          <Button size="small" onClick={retry}>
            {common.tryAgain}
          </Button>
          <Button
            size="small"
            tone="quiet"
            onClick={() => {
              retry();
              onTarget(null);
            }}
          >
            {common.dismiss}
          </Button>
        </>
      }
    >
      <p>{table.partFailed}</p>
    </Callout>
  );
}
