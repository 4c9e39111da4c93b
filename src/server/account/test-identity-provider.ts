import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Whom the provider is to vouch for. */
export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

/** An OpenID Connect provider on this machine that signs real tokens, and can be made to cheat. */
export interface TestIdentityProvider {
  readonly issuer: string;
  /** Lets a person sign in at the address that the browser was sent to; gives the answer it comes back with. */
  readonly approve: (address: string, person: Person, cheat?: Cheat) => string;
  /** Whom the sign-in page of the provider lets in, for browsers that are really sent there. */
  readonly expect: (person: Person) => void;
  readonly close: () => void;
}

export type Cheat = 'other-key' | 'other-nonce' | 'other-audience' | 'expired';

interface Grant {
  person: Person;
  nonce: string;
  challenge: string;
  cheat: Cheat | undefined;
}

const makeKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function openTestIdentityProvider(client: {
  id: string;
  secret: string;
}): Promise<TestIdentityProvider> {
  const own = makeKeys();
  const foreign = makeKeys();
  const grants = new Map<string, Grant>();
  let issuer = '';
  const answers: Record<string, (request: IncomingMessage) => Promise<object | null>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': async () => ({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
    }),
    '/token': async (request) => {
      const form = new URLSearchParams(await text(request));
      const grant = grants.get(form.get('code') ?? '');
      grants.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const isRight =
        grant !== undefined &&
        grant.challenge === challenge &&
        form.get('client_id') === client.id &&
        form.get('client_secret') === client.secret;
      if (!isRight) return null;
      const key = grant.cheat === 'other-key' ? foreign.privateKey : own.privateKey;
      return {
        access_token: 'unused',
        token_type: 'Bearer',
        id_token: makeToken(claimsOf(grant, issuer, client.id), key),
      };
    },
  };
  let expected: Person | null = null;
  const approve: TestIdentityProvider['approve'] = (address, person, cheat) => {
    const asked = new URL(address).searchParams;
    const code = `code-${grants.size}-${person.sub}`;
    grants.set(code, {
      person,
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      cheat,
    });
    return new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
  };
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', issuer);
      if (url.pathname === '/authorize' && expected !== null) {
        const back = approve(url.href, expected);
        response.writeHead(302, { location: `${url.searchParams.get('redirect_uri')}?${back}` });
        response.end();
        return;
      }
      const answer = await answers[url.pathname]?.(request);
      response.writeHead(answer ? 200 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
    })();
  });
  issuer = await listen(server);
  return {
    issuer,
    approve,
    expect: (person) => {
      expected = person;
    },
    close: () => server.close(),
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on an address gives it a port.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function claimsOf({ person, nonce, cheat }: Grant, issuer: string, audience: string): object {
  const now = Math.floor(Date.now() / 1_000);
  const begun = cheat === 'expired' ? now - 7_200 : now;
  return {
    iss: issuer,
    aud: cheat === 'other-audience' ? 'somebody-else' : audience,
    nonce: cheat === 'other-nonce' ? 'other' : nonce,
    iat: begun,
    exp: begun + 300,
    ...person,
  };
}

function makeToken(claims: object, key: KeyObject): string {
  const part = (content: object): string =>
    Buffer.from(JSON.stringify(content)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
