import type { Context } from 'hono';
import type { RefusalKind } from '../../core/kernel/refusal.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Problem } from '../../contract/problem.ts';

/** Refusals and their HTTP status: the one table. */
const statusOf = {
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-possible-now': 409,
  'not-valid': 422,
} as const satisfies Record<RefusalKind, number>;

/** A refusal as problem details (RFC 9457); anything else is our fault and says so without its inside. */
export function answerWithProblem(error: unknown, request: Context): Response {
  if (saysPostgres(INSUFFICIENT_PRIVILEGE, error)) return answerWithProblem(outOfSight, request);
  if (saysPostgres(NUMBER_TOO_LARGE, error)) return answerWithProblem(noSuchNumber, request);
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal('not-possible-now', {
          vi: 'Máy chủ gặp lỗi ngoài dự tính; dữ liệu không bị thay đổi. Hãy thử lại, và báo người quản trị nếu lỗi lặp lại.',
          en: 'The server met an unexpected fault; no data were changed. Try again, and tell the administrator if it happens again.',
        });
  if (refusal !== error) console.error(error);
  const status = refusal === error ? statusOf[refusal.kind] : 500;
  const problem: Problem = {
    type: `/problems/${refusal === error ? refusal.kind : 'unexpected'}`,
    title: refusal.text.en,
    status,
    detail: refusal.text.vi,
    text: refusal.text,
    faults: refusal.faults,
  };
  return request.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
  });
}

/** What PostgreSQL says (class 42) when an act writes a row that a policy keeps from the actor. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** What it says (class 22) of a running number beyond all that it gives out. */
const NUMBER_TOO_LARGE = '22003';

const saysPostgres = (code: string, error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const noSuchNumber = new Refusal('not-found', {
  vi: 'Không có mục nào mang số này.',
  en: 'Nothing bears this number.',
});

const outOfSight = new Refusal('not-allowed', {
  vi: 'Việc này chạm đến đơn vị ngoài quyền của bạn nên không được ghi.',
  en: 'This touches a unit outside your rights, so it was not recorded.',
});

export function noSuchRoute(request: Context): Response {
  return answerWithProblem(
    new Refusal('not-found', {
      vi: `Không có địa chỉ ${request.req.path} trong API; xem /api/openapi.json.`,
      en: `There is no ${request.req.path} in the API; see /api/openapi.json.`,
    }),
    request,
  );
}
