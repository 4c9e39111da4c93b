import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { NewSession } from '../account/session.ts';
import { isSecure } from './device.ts';

const NAME = 'thuocdo_session';

/** The token of the request's session, if it came with one. */
export function tokenOf(request: Context): string | null {
  return getCookie(request, NAME) ?? null;
}

/**
 * No script can read it, and no page of another site can send it: `Strict` leaves it out of every request that another
 * site makes, links included; the page that a link opens asks again by itself.
 */
export function keepSession(request: Context, { token, endsAt }: NewSession): void {
  setCookie(request, NAME, token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    expires: endsAt,
    secure: isSecure(request),
  });
}

export function forgetSession(request: Context): void {
  deleteCookie(request, NAME, { path: '/', secure: isSecure(request) });
}
