import { matchingEntries } from '../find';
import { LIST } from '../phrases/list-phrases';
import type { Filter } from '../filter';
import type { Attribute, Query } from '../query';
import { type ParsedQuestion, withoutPositions } from './parse-question';
import { readAggregate } from './read-aggregate';
import { attributesIn } from './read-attributes';
import { readFilters } from './read-filters';
import { readMention } from './read-mention';
import type { Named } from './read-names';
import { readOne } from './read-one';
import { readReference } from './read-reference';

const OF_PERSON: readonly Attribute[] = [
  'roles',
  'purpose',
  'status',
  'contacts-political',
  'contacts-administrative',
];

/**
 * Reads a question that names several: a number over them, an attribute of each, or a comparison.
 */
function aboutSeveral(ids: readonly string[], rest: ParsedQuestion): Query {
  const compares = rest.matches.some(
    ({ meaning }) => meaning.is === 'cue' && meaning.id === 'compare',
  );
  const number = readAggregate(rest, { ids: [...ids], filters: [] });
  if (number !== undefined && !compares) return number;
  const [attribute] = attributesIn(rest);
  if (attribute !== undefined && attribute !== 'purpose')
    return { intent: 'attribute', collaborations: [...ids], attribute };
  return { intent: 'compare', collaborations: [...ids] };
}

/**
 * "Which ones involve AAU?" asks for the collaborations whose text contains the name, if there are
 * any.
 */
function asksForList({ folded, tokens, index }: ParsedQuestion, named: Named): boolean {
  const names = [...named.positions].flatMap((position) => tokens[position] ?? []);
  return LIST.test(folded) && names.some((token) => index.text.containing(token).size > 0);
}

/** The words at some positions as filters on the entries' texts. */
function wordsAt(positions: ReadonlySet<number>, { tokens }: ParsedQuestion): Filter[] {
  return [...positions].flatMap((position) => {
    const word = tokens[position]?.word;
    return word === undefined ? [] : [{ by: 'word' as const, word }];
  });
}

/** "What is Ole B. Sørensen in the North Sea Commission?" asks for a contact and their role. */
function contactsAsked(
  id: string | undefined,
  rest: ParsedQuestion,
  named: Named,
): Attribute | undefined {
  const entry = rest.index.byId.get(id ?? '');
  const asksElse = attributesIn(rest).some((one) => !OF_PERSON.includes(one));
  if (entry === undefined || asksElse) return undefined;
  const level = (['political', 'administrative'] as const).find((one) =>
    entry.contacts[one].some(({ name }) => named.persons.includes(name)),
  );
  return level && `contacts-${level}`;
}

/** Reads a question about the collaborations, mentions or persons that it names. */
export function readNamed(question: ParsedQuestion, named: Named): Query | undefined {
  const rest = withoutPositions(question, named.positions);
  const [first, second] = named.collaborations;
  const ofPerson = second === undefined ? contactsAsked(first, rest, named) : undefined;
  if (first !== undefined && ofPerson !== undefined)
    return { intent: 'attribute', collaborations: [first], attribute: ofPerson };
  if (first !== undefined)
    return second === undefined ? readOne(first, rest) : aboutSeveral(named.collaborations, rest);
  const [mention] = named.mentions;
  if (mention !== undefined) {
    if (!asksForList(question, named)) return readMention(mention, rest);
    const { filters } = readFilters(rest);
    return { intent: 'find', filters: [...filters, ...wordsAt(named.positions, question)] };
  }
  if (named.persons.length === 0) return undefined;
  const { filters } = readFilters(rest);
  const persons = named.persons.map((id): Filter => ({ by: 'person', id }));
  const narrowing = filters.filter(({ by }) => by === 'kind' || by === 'area' || by === 'time');
  const among = readReference(question);
  const narrowed = [...persons, ...narrowing];
  const ofAnyKind = narrowed.filter(({ by }) => by !== 'kind');
  const fits = (some: readonly Filter[]) => matchingEntries(some, question.index).length > 0;
  // "Which networks does she look after?", although hers is an agreement.
  const isOtherKind = !fits(narrowed) && fits(ofAnyKind);
  return {
    intent: 'find',
    filters: isOtherKind ? ofAnyKind : narrowed,
    ...(among?.kind === 'several' && { among: [...among.ids] }),
  };
}
