import * as z from 'zod';
import { Problem } from '../../contract/problem.ts';
import { type FileRoute, isFileRoute, type Route } from '../../contract/route.ts';

/** Grows when a door changes in a way that callers must know. */
const contractVersion = '0.1.0';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the given routes; printed from the contract, never written by hand. */
export function openApiOf(routes: readonly (Route | FileRoute)[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Thước Đo',
      version: contractVersion,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: { Problem: schemaOf(Problem, 'output') } },
  };
}

function operationOf(route: Route | FileRoute): Json {
  const operation: Json = {
    summary: route.summary,
    'x-permission': route.permission,
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    responses: {
      200: {
        description: 'OK',
        content: contentOf(route),
      },
      default: {
        description: 'Problem details (RFC 9457)',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
  if (route.method === 'post') {
    operation['requestBody'] = {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    };
  }
  return operation;
}

function contentOf(route: Route | FileRoute): Json {
  if (!isFileRoute(route)) {
    return { 'application/json': { schema: schemaOf(route.output, 'output') } };
  }
  // A file is described by its media type alone: bytes have no schema.
  return Object.fromEntries(route.mediaTypes.map((mediaType) => [mediaType, {}]));
}

function parametersOf(shape: z.ZodObject, place: 'path' | 'query'): Json[] {
  const schemas: Record<string, z.ZodType> = shape.shape;
  return Object.entries(schemas).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'input'),
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
