import { z } from 'zod';
import type { Node } from './find-nodes';

/**
 * A field of a card's data that its template refers to, with its path; `missing` if the schema
 * lacks it.
 */
interface TemplateField {
  readonly path: string;
  readonly missing: boolean;
}

const FUNCTIONS = ['count'];

function namesIn(text: string): string[] {
  return [...text.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, expression = '']) =>
    [...expression.replace(/'[^']*'/g, '').matchAll(/[A-Za-z_][\w.]*/g)]
      .map(([name]) => name)
      .filter((name) => !FUNCTIONS.includes(name)),
  );
}

/** A schema without its default. */
const withoutDefault = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;

function fieldOf(scope: z.ZodType, name: string): z.ZodType | undefined {
  if (!(scope instanceof z.ZodObject)) return undefined;
  const field = scope.shape[name] as z.ZodType | undefined;
  return field && withoutDefault(field);
}

/** Every field that a template refers to, resolved in the schema of its data. */
export function fieldsInTemplate(value: unknown, scope: z.ZodType, at = ''): TemplateField[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsInTemplate(one, scope, at));
  if (typeof value === 'string')
    return namesIn(value).map((name) => ({
      path: `${at}${name}`,
      missing: fieldOf(scope, name) === undefined,
    }));
  if (typeof value !== 'object' || value === null) return [];
  const { $data, ...rest } = value as Node;
  if (typeof $data !== 'string')
    return Object.values(value).flatMap((one) => fieldsInTemplate(one, scope, at));
  const [name = ''] = namesIn($data);
  const list = fieldOf(scope, name);
  const inner = list instanceof z.ZodArray ? (list.element as z.ZodType) : undefined;
  const own = { path: `${at}${name}`, missing: inner === undefined };
  return inner === undefined
    ? [own]
    : [own, ...Object.values(rest).flatMap((one) => fieldsInTemplate(one, inner, `${at}${name}.`))];
}

/** Every field of a schema, by the same paths. */
export function fieldsOf(schema: z.ZodType, at = ''): string[] {
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, at);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => [
    `${at}${name}`,
    ...fieldsOf(withoutDefault(field), `${at}${name}.`),
  ]);
}
