import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { Language } from '../../core/kernel/bilingual.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, holds, may, Role } from '../../core/permission/actor.ts';
import type { FileRoute, OutputOf, ParsedInputOf, Route } from '../../contract/route.ts';
import { roleWords } from '../account/role-words.ts';
import type { Device, NewSession } from '../account/session.ts';
import { scanFiles } from '../attachment/scan-files.ts';
import { seeingOf, seeOnly } from '../database/sight.ts';
import { addressOfInstallation, deviceOf, isFromOtherSite } from './device.ts';
import { issuesToFaults } from './faults.ts';
import { readLimited } from './read-limited.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import {
  forgetPending,
  forgetSession,
  keepPending,
  keepSession,
  pendingOf,
} from './session-cookie.ts';
import { unwritableFaults } from './unwritable-text.ts';

/** What a handler receives beside its parsed input. */
export interface RequestContext {
  actor: Actor;
  /** The session that the request came with, and what is to become of it. */
  session: SessionDoor;
}

/** The cookie is the only thing of a request and an answer that handlers reach beside their data. */
export interface SessionDoor {
  readonly id: number | null;
  readonly device: Device;
  /** Whether the request comes from the very machine that the product runs on. */
  readonly isAtThisMachine: boolean;
  /** "https://thuocdo.example": what the browser calls this installation. */
  readonly address: string;
  readonly begin: (session: NewSession) => void;
  readonly forget: () => void;
  /** What a sign-in at an identity provider left here when it began, for ten minutes. */
  readonly pending: {
    readonly read: () => string | null;
    readonly keep: (text: string) => void;
    readonly forget: () => void;
  };
}

export type Handler<R> = (input: ParsedInputOf<R>, context: RequestContext) => Promise<OutputOf<R>>;

/** The one place where the actor is decided. */
export type DecideActor = (request: Context) => Promise<Asker>;

export interface Asker {
  actor: Actor;
  sessionId: number | null;
  /** Whether the request comes from the very machine that the product runs on, and it serves that alone. */
  isAtThisMachine: boolean;
  /** Whether the browser comes by https. */
  isSecure: boolean;
}

/** A file to keep. */
export interface FileAnswer {
  /** With its ending; letters, digits and hyphens only. */
  name: string;
  /** One of those the route names. */
  mediaType: string;
  content: string | Uint8Array<ArrayBuffer>;
}

export type FileHandler<R> = (
  input: ParsedInputOf<R>,
  context: RequestContext,
) => Promise<FileAnswer>;

/** Ties a route of the contract to the function that answers it. */
export function bind<R extends Route>(
  app: Hono,
  decideActor: DecideActor,
  route: R,
  handler: Handler<R>,
): void {
  app.on(route.method.toUpperCase(), route.path, async (request) => {
    if (route.method === 'post' && isFromOtherSite(request)) throw otherSite;
    const asker = await decideActor(request);
    admit(asker.actor, route);
    const input = await parseInput(route, request);
    refuseSecrets(route, input.body);
    await scanFiles(input.body);
    const answer = await inSight(asker, () => handler(input, contextOf(request, asker)));
    return request.body(writtenOnce(route, answer), 200, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
  });
}

const otherSite = new Refusal('not-allowed', {
  vi: 'Yêu cầu này do một trang khác gửi đến nên không được thực hiện.',
  en: 'Another site sent this, so it was not done.',
});

/** What a handler keeps and gives again is written once: such an answer is never changed. */
const written = new WeakMap<object, Map<Route, string>>();

function writtenOnce<R extends Route>(route: R, answer: OutputOf<R>): string {
  if (typeof answer !== 'object' || answer === null) return write(route, answer);
  const texts = written.get(answer) ?? new Map<Route, string>();
  written.set(answer, texts);
  const text = texts.get(route) ?? write(route, answer);
  texts.set(route, text);
  return text;
}

function write(route: Route, answer: unknown): string {
  // Parsing strips whatever the contract does not list: nothing leaves by accident.
  return JSON.stringify(route.output.parse(answer));
}

/** Ties a route that answers with a file to the function that writes it. */
export function bindFile<R extends FileRoute>(
  app: Hono,
  decideActor: DecideActor,
  route: R,
  handler: FileHandler<R>,
): void {
  app.get(route.path, async (request) => {
    const asker = await decideActor(request);
    admit(asker.actor, route);
    const input = await parseInput(route, request);
    const answer = await inSight(asker, () => handler(input, contextOf(request, asker)));
    const { name, mediaType, content } = answer;
    return request.body(content, 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      // What somebody sent is shown as what it was taken for, never guessed at.
      'x-content-type-options': 'nosniff',
    });
  });
}

/** Whatever the handler asks the database shows only rows of the units in the actor's sight. */
function inSight<T>({ actor }: Asker, work: () => Promise<T>): Promise<T> {
  return seeOnly(seeingOf(actor), work);
}

function contextOf(request: Context, asker: Asker): RequestContext {
  const { actor, sessionId, isAtThisMachine, isSecure } = asker;
  return {
    actor,
    session: {
      id: sessionId,
      device: deviceOf(request),
      isAtThisMachine,
      address: addressOfInstallation(request),
      begin: (session) => keepSession(request, session, isSecure),
      forget: () => forgetSession(request, isSecure),
      pending: {
        read: () => pendingOf(request, isSecure),
        keep: (text) => keepPending(request, text, isSecure),
        forget: () => forgetPending(request, isSecure),
      },
    },
  };
}

function admit(actor: Actor, { permission }: Route | FileRoute): void {
  if (may(actor, permission)) return;
  if (actor.accountId === null && actor.grants.length === 0) {
    throw new Refusal('not-signed-in', {
      vi: 'Hãy đăng nhập để tiếp tục.',
      en: 'Sign in to go on.',
    });
  }
  const roles = Role.options.filter((role) => holds(role, permission));
  const namesOf = (language: Language) => roles.map((role) => roleWords[role][language]).join(', ');
  throw new Refusal('not-allowed', {
    vi: `Bạn không có quyền thực hiện việc này. Vai làm được: ${namesOf('vi')}. Nếu việc này là của bạn, hãy hỏi người quản trị.`,
    en: `You are not allowed to do this. Roles that may: ${namesOf('en')}. If it is yours to do, ask the administrator.`,
  });
}

async function parseInput<R extends Route | FileRoute>(
  route: R,
  request: Context,
): Promise<ParsedInputOf<R>> {
  const faults: Fault[] = [];
  const parts = {
    params: read(route.params, request.req.param(), 'params', faults),
    query: read(z.strictObject(route.query.shape), request.req.query(), 'query', faults),
    body: undefined as unknown,
  };
  if (route.method === 'post') {
    const largest = route.largestBody ?? usualLargestBody;
    parts.body = read(route.body, await readBody(request, largest, faults), 'body', faults);
    if (route.cleansTexts !== true) faults.push(...unwritableFaults(parts.body, ['body']));
  }
  if (faults.length > 0) {
    throw new Refusal(
      'not-valid',
      {
        vi: 'Yêu cầu có chỗ chưa đúng; xem từng chỗ bên dưới.',
        en: 'The request has faults; see each of them below.',
      },
      faults,
    );
  }
  // Each part was read by the very schema of the route that gives the type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return parts as ParsedInputOf<R>;
}

function read(schema: z.ZodType, input: unknown, place: string, faults: Fault[]): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  faults.push(...issuesToFaults(result.error, place));
  return undefined;
}

/** Bytes that a request without files may have. */
const usualLargestBody = 1024 * 1024;

async function readBody(request: Context, largest: number, faults: Fault[]): Promise<unknown> {
  const text = await readLimited(request.req.raw, largest);
  if (text === '') return undefined;
  // Pages of other sites can send plain text here without being asked; JSON they cannot.
  if (request.req.header('content-type')?.startsWith('application/json') !== true) {
    faults.push({
      place: ['content-type'],
      message: {
        vi: 'Cần content-type: application/json.',
        en: 'Needs content-type: application/json.',
      },
    });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    faults.push({
      place: ['body'],
      message: { vi: 'Nội dung không phải JSON.', en: 'The body is not JSON.' },
    });
    return undefined;
  }
}
