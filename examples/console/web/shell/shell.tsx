import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { useLinkState } from '../connection/server-requests.ts';
import { BrandMark } from './brand.tsx';
import { Icon } from './icon.tsx';
import { Navigation } from './navigation.tsx';
import { Notice } from './notice.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { UserSwitcher } from './user-switcher.tsx';

/** Id of the page's content: the target of the skip link. */
const MAIN_ID = 'content';

interface ShellProps {
  readonly session: SessionAnswer;
  /** The person who is signed in now, when another tab has switched the user; null otherwise. */
  readonly newUser: SessionAnswer['current'] | null;
  readonly onSwitch: (userId: string) => Promise<void>;
  readonly showsSandbox: boolean;
  readonly children: ReactNode;
}

/** Banner, navigation and notices around every page. On a narrow screen the side bar is a menu at the top. */
export function Shell({ session, newUser, onSwitch, showsSandbox, children }: ShellProps): ReactElement {
  const [path] = useLocation();
  const [openOnPath, setOpenOnPath] = useState<string | null>(null);
  const isOpen = openOnPath === path;
  const sideId = useId();
  const menuButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpenOnPath(null);
      menuButton.current?.focus();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [isOpen]);
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
            aria-expanded={isOpen}
            aria-controls={sideId}
            onClick={() => setOpenOnPath(isOpen ? null : path)}
          >
            <Icon name={isOpen ? 'close' : 'menu'} />
            <span className="visually-hidden">Menu</span>
          </button>
        </div>
        <div className="side" id={sideId} data-unfolded={isOpen}>
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
        <UserChangedNotice user={session.current} newUser={newUser} />
        <ServerNotice />
        {children}
      </main>
    </div>
  );
}

interface UserChangedNoticeProps {
  /** The person for whom the page is rendered. */
  readonly user: SessionAnswer['current'];
  readonly newUser: SessionAnswer['current'] | null;
}

/** Message that another tab switched the user. The server refuses all requests of this page until it is reloaded. */
function UserChangedNotice({ user, newUser }: UserChangedNoticeProps): ReactElement {
  return (
    <div role="status" aria-live="assertive" className="person-notice">
      {newUser === null ? null : (
        <Notice
          tone="caution"
          title={`${newUser.name} is signed in now`}
          action={
            <button type="button" className="button small" onClick={() => window.location.reload()}>
              Reload as {newUser.name}
            </button>
          }
        >
          The user was switched in another tab. This page belongs to {user.name}: nothing is read or stored from here
          until you reload it.
        </Notice>
      )}
    </div>
  );
}

/** How long the page says that the server responds again, in milliseconds. */
const RECOVERED_MS = 5_000;

/** Message that the server does not respond, and for a moment that it responds again. */
function ServerNotice(): ReactElement {
  const link = useLinkState();
  const [shown, setShown] = useState<'nothing' | 'down' | 'recovered'>('nothing');
  if (link === 'down' && shown !== 'down') setShown('down');
  if (link === 'up' && shown === 'down') setShown('recovered');
  useEffect(() => {
    if (shown !== 'recovered') return;
    const timer = setTimeout(() => setShown('nothing'), RECOVERED_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      {shown === 'nothing' ? null : (
        <p className="server-notice" data-tone={shown === 'down' ? 'caution' : 'success'}>
          <Icon name={shown === 'down' ? 'offline' : 'check'} />
          {shown === 'down'
            ? 'The console’s server does not answer. What you see may be out of date; trying again…'
            : 'The server answers again.'}
        </p>
      )}
    </div>
  );
}

/** The screen before the session is read. */
export function StartScreen({ failed }: { readonly failed: boolean }): ReactElement {
  return (
    <main className="first-contact">
      <h1>
        <BrandMark />
      </h1>
      <p role="status" aria-live="polite">
        {failed ? 'The console’s server does not answer. This page goes on by itself as soon as it does.' : ''}
      </p>
    </main>
  );
}
