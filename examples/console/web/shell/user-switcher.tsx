import { type ReactElement, useId, useState } from 'react';
import type { SessionAnswer } from '../../server/web/answers.ts';
import { Icon } from './icon.tsx';
import { useMenu } from './use-menu.ts';

type User = SessionAnswer['current'];

const ROLES = { administrator: 'Administrator', viewer: 'Viewer' } as const;

interface UserSwitcherProps {
  readonly session: SessionAnswer;
  readonly onSwitch: (userId: string) => Promise<void>;
}

/** Shows who is signed in and switches the user, to try out access rights. A real host has a sign-in instead. */
export function UserSwitcher({ session, onSwitch }: UserSwitcherProps): ReactElement {
  const { current, users } = session;
  const [message, setMessage] = useState('');
  const { open, close, root, trigger, menu } = useMenu();
  const menuId = useId();
  const choose = async (user: User): Promise<void> => {
    close();
    if (user.id === current.id) return;
    try {
      await onSwitch(user.id);
      setMessage(`You are now ${user.name}, ${ROLES[user.role]}.`);
    } catch {
      setMessage('Switching did not work: the server did not answer as expected. Try again.');
    }
  };
  return (
    <div className="user-switcher" {...root}>
      <button {...trigger} type="button" className="user-button" aria-controls={open ? menuId : undefined}>
        <UserLine user={current} />
        <Icon name="choose" />
        <span className="visually-hidden">, switch user</span>
      </button>
      {open ? (
        <div {...menu} id={menuId} className="menu" aria-label="Switch user">
          {users.map((user) => (
            <button
              key={user.id}
              type="button"
              role="menuitemradio"
              aria-checked={user.id === current.id}
              tabIndex={-1}
              className="menu-item"
              onClick={() => void choose(user)}
            >
              <UserLine user={user} />
              {user.id === current.id ? <Icon name="check" /> : null}
            </button>
          ))}
        </div>
      ) : null}
      <p
        className={message.startsWith('Switching') ? 'user-problem' : 'visually-hidden'}
        role="status"
        aria-live="polite"
      >
        {message}
      </p>
    </div>
  );
}

function UserLine({ user }: { readonly user: User }): ReactElement {
  return (
    <>
      <span className="avatar" aria-hidden="true">
        {initialsOf(user.name)}
      </span>
      <span className="user-text">
        <span className="user-name">
          <bdi>{user.name}</bdi>
        </span>{' '}
        <span className="user-role">{ROLES[user.role]}</span>
      </span>
    </>
  );
}

function initialsOf(name: string): string {
  const words = name.split(' ');
  return [words[0], words.at(-1)].map((word) => word?.charAt(0) ?? '').join('');
}
