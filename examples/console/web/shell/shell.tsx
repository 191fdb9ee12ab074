import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { BrandMark } from './brand-mark.tsx';
import { Icon } from './icon.tsx';
import { MAIN_ID } from './main-id.ts';
import { Navigation } from './navigation.tsx';
import { PersonNotice } from './person-notice.tsx';
import { ServerNotice } from './server-notice.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { UserSwitcher } from './user-switcher.tsx';

/** Props of {@link Shell}. */
export interface ShellProps {
  readonly session: SessionAnswer;
  /** Who is signed in by now, if it is somebody else than the page was drawn for. */
  readonly other: SessionAnswer['current'] | null;
  readonly onSwitch: (userId: string) => Promise<void>;
  readonly showsSandbox: boolean;
  readonly children: ReactNode;
}

/** What stands around every page. On a narrow screen the side folds into a menu at the top. */
export function Shell({ session, other, onSwitch, showsSandbox, children }: ShellProps): ReactElement {
  const [path] = useLocation();
  const [unfoldedAt, setUnfoldedAt] = useState<string | null>(null);
  const unfolded = unfoldedAt === path;
  const sideId = useId();
  const menuButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!unfolded) return;
    const fold = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setUnfoldedAt(null);
      menuButton.current?.focus();
    };
    document.addEventListener('keydown', fold);
    return () => document.removeEventListener('keydown', fold);
  }, [unfolded]);
  return (
    <div className="shell">
      <a className="skip" href={`#${MAIN_ID}`}>
        Skip to content
      </a>
      <header className="banner">
        <div className="bar">
          <Link className="home" href="/integrations">
            <BrandMark />
          </Link>
          <button
            ref={menuButton}
            type="button"
            className="button quiet square"
            aria-expanded={unfolded}
            aria-controls={sideId}
            onClick={() => setUnfoldedAt(unfolded ? null : path)}
          >
            <Icon name={unfolded ? 'close' : 'menu'} />
            <span className="visually-hidden">Menu</span>
          </button>
        </div>
        <div className="side" id={sideId} data-unfolded={unfolded}>
          <Link className="home" href="/integrations">
            <BrandMark />
          </Link>
          <Navigation showsSandbox={showsSandbox} />
          <div className="side-end">
            <ThemeChoice />
            <UserSwitcher session={session} onSwitch={onSwitch} />
          </div>
        </div>
      </header>
      <main id={MAIN_ID} className="main" tabIndex={-1}>
        <PersonNotice drawnFor={session.current} other={other} />
        <ServerNotice />
        {children}
      </main>
    </div>
  );
}
