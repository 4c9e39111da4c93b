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

const PENDING = 'thuocdo_sign_on';
const PENDING_PATH = '/api/single-sign-on';
const PENDING_SECONDS = 600;

/** What has to be known again when the browser comes back from the identity provider. */
export function pendingOf(request: Context): string | null {
  return getCookie(request, PENDING) ?? null;
}

export function keepPending(request: Context, text: string): void {
  setCookie(request, PENDING, text, {
    httpOnly: true,
    sameSite: 'Strict',
    path: PENDING_PATH,
    maxAge: PENDING_SECONDS,
    secure: isSecure(request),
  });
}

export function forgetPending(request: Context): void {
  deleteCookie(request, PENDING, { path: PENDING_PATH, secure: isSecure(request) });
}

export function forgetSession(request: Context): void {
  deleteCookie(request, NAME, { path: '/', secure: isSecure(request) });
}
