import { existsSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A fault in a content file, with the place to fix it. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** The line of a field, or of its nearest ancestor in the file. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** The content of a file, or every fault in it. */
export type ReadResult<T> =
  | { readonly value: T; readonly lineOf: LineOf; readonly faults: [] }
  | { readonly value?: never; readonly faults: ContentFault[] };

/**
 * Parses a file with the position of every node; slow, so it is only used for a file with a fault.
 */
function parseWithPositions(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const errors = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split('\n')[0] ?? error.message,
  }));
  return { value: document.toJS() as unknown, lineOf, errors };
}

/** Parses a text with the faster of the two parsers; `undefined` if it is not valid YAML. */
function parseQuickly(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** Reads and validates a YAML file; a fault names file, line and field. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): ReadResult<z.output<Schema>> {
  if (!existsSync(file))
    return { faults: [{ file, line: 1, field: '', message: 'the file is missing' }] };
  const text = readFileSync(file, 'utf8');
  const quick = parseQuickly(text);
  const validated = quick && schema.safeParse(quick.value);
  if (validated?.success === true)
    return {
      value: validated.data,
      lineOf: (path) => parseWithPositions(text).lineOf(path),
      faults: [],
    };
  const { value, lineOf, errors } = parseWithPositions(text);
  if (errors.length > 0) return { faults: errors.map((error) => ({ file, field: '', ...error })) };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, lineOf, faults: [] };
  return {
    faults: parsed.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      const path = [...issue.path, ...unknown];
      return { file, line: lineOf(path), field: path.join('.'), message: issue.message };
    }),
  };
}
