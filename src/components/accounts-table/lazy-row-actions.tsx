import { type ReactElement, useEffect, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { RowActionsProps } from './row-actions.tsx';

type RowActionsModule = typeof import('./row-actions.tsx');

let loaded: RowActionsModule | null = null;
let loading: Promise<RowActionsModule> | null = null;

/** Loads the menu and the dialogs; they carry what the first view of a table does not need. A failed load may be repeated. */
export function loadRowActions(): Promise<RowActionsModule> {
  loading ??= import('./row-actions.tsx').then(
    (module) => {
      loaded = module;
      return module;
    },
    (cause: unknown) => {
      loading = null;
      throw cause;
    },
  );
  return loading;
}

/** Starts loading without waiting; a failure shows when the menu is asked for. */
export function prefetchRowActions(): void {
  loadRowActions().catch(() => {});
}

/** The menu and the dialogs of all rows, loaded when the first kebab is pressed at the latest. */
export function LazyRowActions(props: RowActionsProps): ReactElement | null {
  const { target, words, onTarget } = props;
  const { table, common } = words;
  const announce = useAnnounce();
  const [module, setModule] = useState(loaded);
  const [failed, setFailed] = useState(false);
  const here = module ?? loaded;
  const wanted = target !== null && here === null;

  useEffect(() => {
    if (!wanted) return;
    if (failed) {
      announce(table.partFailed);
      return;
    }
    let left = false;
    const timer = setTimeout(() => announce(table.actionsLoading), 400);
    loadRowActions().then(
      (next) => {
        if (!left) setModule(next);
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, failed, announce, table]);

  if (here !== null) return <here.RowActions {...props} />;
  if (!wanted || !failed) return null;
  return (
    <Callout
      tone="caution"
      actions={
        <>
          <Button size="small" onClick={() => setFailed(false)}>
            {common.tryAgain}
          </Button>
          <Button
            size="small"
            tone="quiet"
            onClick={() => {
              setFailed(false);
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
