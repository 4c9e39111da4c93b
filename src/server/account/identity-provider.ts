import * as client from 'openid-client';
import * as z from 'zod';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { SingleSignOnSettings } from '../surroundings.ts';

/** Where the identity provider sends the browser back to. */
export const RETURN_PATH = '/sign-in/return';

/** What is remembered between going there and coming back; only the browser that went can come back. */
const Pending = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Who somebody is at the identity provider. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Null unless the provider says that it verified the address. */
  verifiedEmail: string | null;
}

export interface IdentityProvider {
  /** @returns where the browser is to go, and what to remember until it is back */
  begin: () => Promise<{ address: string; pending: string }>;
  /**
   * @param answer what stood after the question mark when the browser came back
   * @throws Refusal `not-allowed` when the provider does not vouch for the person
   */
  finish: (answer: string, pending: string) => Promise<Identity>;
}

const PATIENCE_SECONDS = 10;
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Speaks OpenID Connect with the provider: authorization code with PKCE, state and nonce, signatures of the tokens
 * verified by the provider's published keys. What the provider says of itself is asked for at the first sign-in.
 *
 * @param address "https://thuocdo.example": where the browser comes back to
 */
export function openIdentityProvider(
  settings: SingleSignOnSettings,
  address: string,
): IdentityProvider {
  let discovered: Promise<client.Configuration> | undefined;
  const discover = async (): Promise<client.Configuration> => {
    discovered ??= discoverProvider(settings);
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      console.error(`single sign-on: ${settings.issuer} cannot be used:`, error);
      throw unreachable;
    }
  };
  const returnTo = `${address}${RETURN_PATH}`;
  return {
    begin: async () => {
      const configuration = await discover();
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const there = client.buildAuthorizationUrl(configuration, {
        redirect_uri: returnTo,
        scope: 'openid email',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return {
        address: there.href,
        pending: Buffer.from(JSON.stringify(pending)).toString('base64url'),
      };
    },
    finish: async (answer, kept) => {
      const pending = readPending(kept);
      const configuration = await discover();
      const tokens = await client
        .authorizationCodeGrant(configuration, new URL(`${returnTo}?${answer}`), {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.verifier,
        })
        .catch((error: unknown) => {
          console.error('single sign-on was not granted:', error);
          throw notGranted;
        });
      const claims = tokens.claims();
      if (claims === undefined) throw notGranted;
      const { email, email_verified: isVerified } = claims;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        verifiedEmail: typeof email === 'string' && isVerified === true ? email : null,
      };
    },
  };
}

function discoverProvider({
  issuer,
  clientId,
  clientSecret,
}: SingleSignOnSettings): Promise<client.Configuration> {
  const server = new URL(issuer);
  // Without encryption only on this machine itself, where nobody listens in between.
  const isOwn = server.protocol === 'http:' && ownNames.has(server.hostname);
  return client.discovery(server, clientId, undefined, client.ClientSecretPost(clientSecret), {
    timeout: PATIENCE_SECONDS,
    execute: [
      client.enableNonRepudiationChecks,
      // The library marks it as deprecated only to make it stand out.
      // oxlint-disable-next-line typescript/no-deprecated
      ...(isOwn ? [client.allowInsecureRequests] : []),
    ],
  });
}

function readPending(kept: string): z.infer<typeof Pending> {
  try {
    return Pending.parse(JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')));
  } catch {
    throw startAgain;
  }
}

export const startAgain = new Refusal('not-possible-now', {
  vi: 'Lần đăng nhập này đã quá mười phút, hoặc bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
  en: 'This sign-in is older than ten minutes, or was begun in another browser. Begin again.',
});

const unreachable = new Refusal('not-possible-now', {
  vi: 'Chưa nối được với nơi cấp danh tính. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
  en: 'The identity provider cannot be reached. Try again in a few minutes, or sign in with your password.',
});

const notGranted = new Refusal('not-allowed', {
  vi: 'Nơi cấp danh tính không xác nhận lần đăng nhập này. Hãy bắt đầu lại, hoặc đăng nhập bằng mật khẩu.',
  en: 'The identity provider did not confirm this sign-in. Begin again, or sign in with your password.',
});
