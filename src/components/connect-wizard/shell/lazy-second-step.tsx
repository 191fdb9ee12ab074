import { type ReactElement, useEffect } from 'react';
import { loadOnce } from '../../../base/load-once.ts';
import { useOnDemand } from '../../../hooks/use-on-demand.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import type { SecondStepProps } from '../second-step/second-step.tsx';
import { StepHeading } from './wizard-screens.tsx';
import { stepTitle } from './wizard-screens.tsx';

/** A chunk of its own, because the first opening does not need it. It loads right after the wizard. */
export const secondStep = loadOnce(() => import('../second-step/second-step.tsx'));

interface LazySecondStepProps extends SecondStepProps {
  readonly screen: 'test' | 'done';
}

/** The second step under its heading, which is there and has focus even if the step itself is late. */
export function LazySecondStep({ screen, ...props }: LazySecondStepProps): ReactElement {
  const { pages, strings, focus, headingLevel } = props;
  const { here, failed, retry } = useOnDemand(secondStep, true);
  return (
    <div data-slot={screen === 'test' ? 'ik-wizard-test' : 'ik-wizard-done'}>
      {screen === 'test' ? (
        <StepHeading
          titleRef={focus.title}
          headingLevel={headingLevel}
          number={strings.wizard.stepNumber({ number: 2, count: 2 })}
          title={stepTitle('test', pages, strings)}
        />
      ) : null}
      {here === null ? (
        <Waiting
          failed={failed}
          strings={strings}
          onRetry={() => {
            focus.title.current?.focus();
            retry();
          }}
        />
      ) : (
        <here.SecondStep {...props} />
      )}
    </div>
  );
}

/** While the step is on its way, or when it did not come. Nothing that was entered is lost. */
function Waiting(
  props: Pick<LazySecondStepProps, 'strings'> & { readonly failed: boolean; readonly onRetry: () => void },
): ReactElement {
  const { failed, onRetry } = props;
  const { loading, broken, tryAgain } = props.strings.common;
  const announce = useAnnounce();
  useEffect(() => {
    if (failed) return announce(broken, 'assertive');
    const timer = setTimeout(() => announce(loading), 400);
    return () => clearTimeout(timer);
  }, [failed, announce, loading, broken]);
  return (
    <div data-slot="ik-wizard-waiting">
      {failed ? null : <Spinner />}
      <p>{failed ? broken : loading}</p>
      {failed ? <Button onClick={onRetry}>{tryAgain}</Button> : null}
    </div>
  );
}
