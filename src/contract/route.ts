import type * as z from 'zod';
import type { Permission } from '../core/permission/actor.ts';

type Shape = z.ZodObject;

/** One door of the product: server binds it, page and test call it, documentation is printed from it. */
export interface Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post';
  /** Path with `:name` for parameters, below `/api`. */
  path: `/api/${string}`;
  permission: Permission;
  summary: string;
  params: Params;
  query: Query;
  /** Body of the request; `z.undefined()` for none. */
  body: Body;
  /** Bytes that the body may have, where it carries files; else 1 MiB. */
  largestBody?: number;
  /** Whether the act itself takes out of texts what no database keeps; else such a text is refused. */
  cleansTexts?: true;
  output: Output;
}

export function route<
  Params extends Shape,
  Query extends Shape,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(definition: Route<Params, Query, Body, Output>): Route<Params, Query, Body, Output> {
  return definition;
}

/** A door whose answer is a file to keep, not data for a page. */
export interface FileRoute<Params extends Shape = Shape, Query extends Shape = Shape> {
  method: 'get';
  path: `/api/${string}`;
  permission: Permission;
  summary: string;
  params: Params;
  query: Query;
  /** What the file may be, as in `content-type`. */
  mediaTypes: readonly string[];
}

export function fileRoute<Params extends Shape, Query extends Shape>(
  definition: FileRoute<Params, Query>,
): FileRoute<Params, Query> {
  return definition;
}

export function isFileRoute(door: Route | FileRoute): door is FileRoute {
  return 'mediaTypes' in door;
}

export type OutputOf<R> = R extends Route<Shape, Shape, z.ZodType, infer O> ? z.output<O> : never;
/** What a handler receives, after parsing. */
export type ParsedInputOf<R> =
  R extends Route<infer P, infer Q, infer B>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : R extends FileRoute<infer P, infer Q>
      ? { params: z.output<P>; query: z.output<Q> }
      : never;
