import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { NewSession } from '../account/session.ts';

/** Behind TLS a name that no neighbour below the same domain, and no page without TLS, can set. */
function nameOf(isSecure: boolean): string {
  return isSecure ? '__Host-thuocdo_session' : 'thuocdo_session';
}

/** The token of the request's session, if it came with one. */
export function tokenOf(request: Context, isSecure: boolean): string | null {
  return getCookie(request, nameOf(isSecure)) ?? null;
}

/**
 * No script can read it, and no page of another site can send it: `Strict` leaves it out of every request that another
 * site makes, links included; the page that a link opens asks again by itself.
 */
export function keepSession(
  request: Context,
  { token, endsAt }: NewSession,
  isSecure: boolean,
): void {
  setCookie(request, nameOf(isSecure), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    expires: endsAt,
    secure: isSecure,
  });
}

const PENDING_SECONDS = 600;

/** The same: a neighbour that set it would have somebody finish a sign-in that the neighbour began. */
function nameOfPending(isSecure: boolean): string {
  return isSecure ? '__Host-thuocdo_sign_on' : 'thuocdo_sign_on';
}

/** What has to be known again when the browser comes back from the identity provider. */
export function pendingOf(request: Context, isSecure: boolean): string | null {
  return getCookie(request, nameOfPending(isSecure)) ?? null;
}

export function keepPending(request: Context, text: string, isSecure: boolean): void {
  setCookie(request, nameOfPending(isSecure), text, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: PENDING_SECONDS,
    secure: isSecure,
  });
}

export function forgetPending(request: Context, isSecure: boolean): void {
  deleteCookie(request, nameOfPending(isSecure), { path: '/', secure: isSecure });
}

export function forgetSession(request: Context, isSecure: boolean): void {
  deleteCookie(request, nameOf(isSecure), { path: '/', secure: isSecure });
}
