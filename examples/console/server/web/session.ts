import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '../secrets/vault.ts';
import { type User, userById, USERS } from '../users.ts';
import { PERSON_HEADER } from './person-header.ts';

const COOKIE = 'console_session';

/** The user of a request, by a signed cookie. Valid across restarts, because the key is. */
export interface Sessions {
  /** Null without a valid cookie. */
  userOf(request: Request): User | null;
  /** The same for a request of a page: also null when the page was rendered for another person, see `PERSON_HEADER`. */
  userOfPage(request: Request): User | null;
  /** The value of `Set-Cookie` that signs a person in. */
  cookieFor(user: User): string;
}

/** @param secure Whether the console is reached by `https:`. */
export function createSessions(consoleKey: Uint8Array, secure: boolean): Sessions {
  const key = derivedKey(consoleKey, 'session');
  const sign = (userId: string): string => createHmac('sha256', key).update(userId).digest('base64url');

  function userOf(request: Request): User | null {
    const value = cookieIn(request.headers.get('cookie') ?? '');
    const [userId = '', signature = ''] = value.split('.');
    const given = Buffer.from(signature);
    const wanted = Buffer.from(sign(userId));
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? userById(userId) : null;
  }

  return {
    userOf,
    userOfPage(request) {
      const user = userOf(request);
      const drawnFor = request.headers.get(PERSON_HEADER);
      return drawnFor === null || drawnFor === user?.id ? user : null;
    },
    cookieFor: ({ id }) =>
      `${COOKIE}=${id}.${sign(id)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000${secure ? '; Secure' : ''}`,
  };
}

/** The user of a browser without a cookie: this console has no sign-in. */
export function firstUser(): User {
  const [user] = USERS;
  if (user === undefined) throw new Error('There are no users.');
  return user;
}

function cookieIn(header: string): string {
  const pair = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) ?? '';
}
