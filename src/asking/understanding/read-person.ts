import { wordPattern } from '../phrases/word-pattern';
import type { Filter } from '../filter';
import type { Query } from '../query';
import type { ParsedQuestion } from './parse-question';

const PERSON = wordPattern('hun, han, hende, ham, hendes, hans, she, he, her, his, him');
/** Words for something else or others. */
export const ASKS_ELSE = wordPattern('ellers, andet, andre, else, besides, other');

/** "What else does she do?": the collaborations of the people in the last answer. */
export function readPersonQuestion({ folded, memory, index }: ParsedQuestion): Query | undefined {
  const before = memory?.query;
  if (before?.intent !== 'attribute') return undefined;
  const ofContacts = before.attribute.startsWith('contacts');
  if (!PERSON.test(folded) && !(ofContacts && ASKS_ELSE.test(folded))) return undefined;
  const entries = before.collaborations.flatMap((id) => index.byId.get(id) ?? []);
  const level = before.attribute === 'contacts-political' ? 'political' : 'administrative';
  const names = entries.flatMap(({ contacts }) => contacts[level].map(({ name }) => name));
  const filters = [...new Set(names)].map((id): Filter => ({ by: 'person', id }));
  return filters.length === 0 ? undefined : { intent: 'find', filters };
}
