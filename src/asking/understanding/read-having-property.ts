import { wordPattern } from '../phrases/word-pattern';
import type { Filter, Property } from '../filter';
import type { Attribute } from '../query';
import type { ParsedQuestion } from './parse-question';

const WHICH = wordPattern('hvilke, nogle, nogen, alle, which, any, some, all, those');
const HAVE = wordPattern(
  'har, have, has, koster, cost, costs, betaler, pay, kræver, require, får, get, gets, modtager, receive, med, with, der er, are, er',
);
const PROPERTY_OF: Partial<Readonly<Record<Attribute, Property>>> = {
  fee: 'fee',
  cost: 'own-money',
  'co-financing': 'own-money',
  funding: 'external-funding',
  'contacts-political': 'political-appointment',
  'lead-partner': 'lead-partner',
};

/** "Which of them cost us a fee?" asks which ones have the fact, not for its value in each. */
export function readHavingProperty(
  attribute: Attribute | undefined,
  { folded }: ParsedQuestion,
): Extract<Filter, { by: 'property' }> | undefined {
  const property = attribute && PROPERTY_OF[attribute];
  return property !== undefined && WHICH.test(folded) && HAVE.test(folded)
    ? { by: 'property', id: property }
    : undefined;
}
