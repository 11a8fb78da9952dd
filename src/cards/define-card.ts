import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';

/** The folder `cards/`, next to `src/` and `dist/`. */
const CARDS_DIR = path.join(__dirname, '../../cards');

/** A template with the schema of its data. */
export interface Card<Data extends z.ZodType> {
  readonly name: string;
  readonly data: Data;
  /**
   * Validates the data before expanding the template, because the engine leaves a missing value as
   * `${x}`.
   */
  render(data: z.input<Data>): object;
}

/** Binds `cards/<name>.card.json` to the schema of its data. */
export function defineCard<Data extends z.ZodType>(name: string, data: Data): Card<Data> {
  const template = new Template(
    JSON.parse(readFileSync(path.join(CARDS_DIR, `${name}.card.json`), 'utf8')) as object,
  );
  return {
    name,
    data,
    render: (input) => template.expand({ $root: data.parse(input) as object }) as object,
  };
}
