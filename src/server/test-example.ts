import * as z from 'zod';

/** As much of JSON Schema as the contract's bodies become. */
interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
}

/**
 * The smallest thing that a schema takes, for asking doors that must refuse: fields that must be there, first choices,
 * ones and short texts. Fields whose text has a form of its own are given by name.
 *
 * @throws Error naming the fault, when the schema does not take it after all
 */
export function exampleOf(schema: z.ZodType, given: Readonly<Record<string, unknown>>): unknown {
  // What comes out of the library is plain JSON Schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const example = build(written, given, '');
  const read = schema.safeParse(example);
  if (!read.success) {
    throw new Error(`${JSON.stringify(example)} is no example: ${z.prettifyError(read.error)}`);
  }
  return example;
}

function build(schema: Schema, given: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in given) return given[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice !== undefined) return build(choice, given, name);
  const [type] = [schema.type ?? []].flat();
  if (type === 'object') {
    return Object.fromEntries(
      (schema.required ?? []).map((field) => [
        field,
        build(schema.properties?.[field] ?? {}, given, field),
      ]),
    );
  }
  if (type === 'array') {
    const { items = {} } = schema;
    return Array.from({ length: schema.minItems ?? 0 }, () => build(items, given, name));
  }
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return false;
  return type === 'string' ? 'thử' : undefined;
}
