import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { UdsynError } from '../lib/errors';
import type { Inconsistency } from './find-inconsistencies';
import { type ContentFault, type LineOf, readYaml } from './read-yaml';

/** An organisation's folder of content, and the faults that were found in it so far. */
export interface Pack {
  /** What a file holds; after a fault in it, a hole that nobody may look into before `check`. */
  read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>;
  /** The YAML files of a subfolder, by name. */
  list(subfolder: string): string[];
  /** Throws one `content/invalid` when any file read so far has a fault, or there are inconsistencies. */
  check(inconsistencies?: readonly Inconsistency[]): void;
}

function failOn(folder: string, faults: readonly ContentFault[]): never {
  const told = faults.map(({ file, line, field, message }) => {
    const place = `${file}:${line}`;
    return field === '' ? `${place}: ${message}` : `${place}: ${field}: ${message}`;
  });
  throw new UdsynError(
    'content/invalid',
    `The content in ${folder} has faults; mend them and start again:\n  ${told.join('\n  ')}`,
  );
}

/** Opens a folder of content; nothing is read yet. */
export function openPack(folder: string): Pack {
  const faults: ContentFault[] = [];
  const linesOf = new Map<string, LineOf>();
  return {
    read(file, schema) {
      const result = readYaml(path.join(folder, file), schema);
      faults.push(...result.faults.map((fault) => ({ ...fault, file })));
      if ('lineOf' in result) linesOf.set(file, result.lineOf);
      return result.value as z.output<typeof schema>; // undefined after a fault: `check` throws first
    },
    list(subfolder) {
      const place = path.join(folder, subfolder);
      const files = existsSync(place) ? readdirSync(place) : [];
      return files.filter((file) => file.endsWith('.yaml')).sort();
    },
    check(inconsistencies = []) {
      const found = inconsistencies.map(({ file, path: field, message }) => ({
        file,
        line: linesOf.get(file)?.(field) ?? 1,
        field: field.join('.'),
        message,
      }));
      if (faults.length + found.length > 0) failOn(folder, [...faults, ...found]);
    },
  };
}
