import type { Language } from '../../../lib/language';
import type { Meaning } from '../slot';
import { ATTRIBUTE_PHRASES } from './attribute-phrases';
import { COMMAND_PHRASES } from './command-phrases';
import { CUE_PHRASES } from './cue-phrases';
import { PROPERTY_PHRASES, ROLE_PHRASES } from './filter-phrases';
import { GROUPING_PHRASES } from './grouping-phrases';
import { OPERATION_PHRASES } from './operation-phrases';
import type { Phrases } from './phrases';
import { RECURRENCE_PHRASES } from './recurrence-phrases';
import { ORDINAL_PHRASES, REFERENCE_PHRASES } from './reference-phrases';

const TABLES: readonly (readonly [Meaning['is'], Readonly<Record<string, Phrases>>])[] = [
  ['command', COMMAND_PHRASES],
  ['attribute', ATTRIBUTE_PHRASES],
  ['operation', OPERATION_PHRASES],
  ['role', ROLE_PHRASES],
  ['property', PROPERTY_PHRASES],
  ['grouping', GROUPING_PHRASES],
  ['reference', REFERENCE_PHRASES],
  ['cue', CUE_PHRASES],
];

/** The phrases of a language for ways of asking, with what each stands for. */
export function* waysOfAsking(
  language: Language,
): Generator<readonly [text: string, meaning: Meaning]> {
  for (const [is, table] of TABLES)
    for (const [id, phrases] of Object.entries(table))
      // The keys of each table are ids of its kind, which the types of the tables ensure.
      for (const text of phrases[language]) yield [text, { is, id } as Meaning];
  for (const [phrases, id] of ORDINAL_PHRASES)
    for (const text of phrases[language]) yield [text, { is: 'ordinal', id }];
  for (const [phrases, perYear] of RECURRENCE_PHRASES)
    for (const text of phrases[language]) yield [text, { is: 'recurrence', id: 'times', perYear }];
}
