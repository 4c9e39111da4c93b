import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import { Problem } from '../contract/problem.ts';
import type { Route } from '../contract/route.ts';

type Shape = z.ZodObject;

interface RouteInput<P extends Shape, Q extends Shape, B extends z.ZodType> {
  params: z.input<P>;
  query: z.input<Q>;
  body: z.input<B>;
}

/** What the server refused, or that it could not be reached; `problem` is null in the second case. */
export class ApiProblem extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.title ?? 'unreachable');
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/**
 * Calls one route of the contract and parses its answer.
 * Throws `ApiProblem` for refusals and for a server that does not answer.
 */
export async function callRoute<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  O extends z.ZodType,
>(
  route: Route<P, Q, B, O>,
  input: RouteInput<P, Q, B>,
  signal?: AbortSignal,
): Promise<z.output<O>> {
  const request: RequestInit = { method: route.method.toUpperCase() };
  if (signal !== undefined) request.signal = signal;
  if (route.method === 'post') {
    request.headers = { 'content-type': 'application/json' };
    request.body = JSON.stringify(input.body);
  }
  const response = await reach(addressOf(route, input.params, input.query), request);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = Problem.safeParse(answer);
    throw new ApiProblem(problem.success ? problem.data : null);
  }
  return route.output.parse(answer);
}

/** The same call as a query that TanStack Query keeps, keyed by path and input. */
export function queryOf<P extends Shape, Q extends Shape, O extends z.ZodType>(
  route: Route<P, Q, z.ZodUndefined, O>,
  params: z.input<P>,
  query: z.input<Q>,
) {
  return queryOptions({
    queryKey: [route.path, params, query] as const,
    queryFn: ({ signal }) => callRoute(route, { params, query, body: undefined }, signal),
  });
}

/** Address below the server's root with its parameters and query written in. */
function addressOf(route: { path: string }, params: object, query: object): string {
  const values = new Map(Object.entries(params));
  const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  return withQuery(path, query);
}

/** Address with the given names and values after a question mark; undefined values are left out. */
export function withQuery(path: string, query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ApiProblem(null);
  }
}
