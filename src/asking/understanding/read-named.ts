import { statesAnyOf } from '../entry-words';
import { LIST } from '../phrases/list-phrases';
import { wordPattern } from '../phrases/word-pattern';
import type { Attribute, Filter, Query, Relation } from '../query';
import { idsOf, type Parts, without } from './parts';
import { readAggregate } from './read-aggregate';
import { attributesIn } from './read-attributes';
import { readFilters } from './read-filters';
import type { Named } from './read-names';
import { readReference } from './read-reference';
import { WEAK_RELATIONS } from './read-time';

const IN_TOTAL = wordPattern(
  'i alt, sammenlagt, tilsammen, in total, altogether, in all, over the years',
);

const RELATION_ASKS: Partial<Readonly<Record<Relation, Attribute>>> = {
  running: 'status',
  started: 'start',
  ended: 'end',
  decided: 'decided-by',
};

/** "Kører HELPS endnu?": the fact that a word about time asks of one collaboration. */
function ofRelation({ matches, tokens }: Parts): Attribute | undefined {
  // "The network from HELPS" asks for no beginning.
  const telling = matches.filter(({ from }) => !WEAK_RELATIONS.has(tokens[from]?.word ?? ''));
  return idsOf(telling, 'relation').flatMap((id) => RELATION_ASKS[id] ?? [])[0];
}

/** One collaboration is named: a fact of it, or all about it. */
function aboutOne(id: string, rest: Parts): Query {
  const total = readAggregate(rest, { ids: [id], filters: [] });
  if (total?.operation === 'sum' && IN_TOTAL.test(rest.folded))
    return total.measure === 'co-financing' ? { ...total, measure: 'cost' } : total;
  const [attribute = ofRelation(rest), also] = attributesIn(rest);
  const remembered = rest.memory?.query;
  if (attribute !== undefined)
    return {
      intent: 'attribute',
      collaborations: [id],
      attribute,
      ...(also !== undefined && { also }),
    };
  const again = readReference(rest)?.kind === 'change';
  if (again && remembered?.intent === 'attribute') return { ...remembered, collaborations: [id] };
  const asked = rest.content.flatMap((position) => rest.tokens[position] ?? []);
  if (asked.length > 0 && !statesAnyOf(asked, id, rest.index))
    return { intent: 'not-stated', about: 'other', collaborations: [id] };
  return { intent: 'detail', collaboration: id };
}

/** Several are named: a number over them, a fact of each, or side by side. */
function aboutSeveral(ids: readonly string[], rest: Parts): Query {
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

/** "Which ones involve AAU?" asks for the collaborations whose text names it, where there are any. */
function asksForList({ folded, tokens, index }: Parts, named: Named): boolean {
  const names = [...named.positions].flatMap((position) => tokens[position] ?? []);
  return LIST.test(folded) && names.some((token) => index.text.containing(token).size > 0);
}

/** The words at some positions, to be looked for in the entries' texts. */
function wordsAt(positions: ReadonlySet<number>, { tokens }: Parts): Filter[] {
  return [...positions].flatMap((position) => {
    const word = tokens[position]?.word;
    return word === undefined ? [] : [{ by: 'word' as const, word }];
  });
}

/** What is asked of the collaborations, mentions or persons that are named. */
export function readNamed(parts: Parts, named: Named): Query | undefined {
  const rest = without(parts, named.positions);
  const [first, second] = named.collaborations;
  if (first !== undefined)
    return second === undefined ? aboutOne(first, rest) : aboutSeveral(named.collaborations, rest);
  const [mention] = named.mentions;
  if (mention !== undefined) {
    if (!asksForList(parts, named)) return { intent: 'mention', mention };
    const { filters } = readFilters(rest);
    return { intent: 'find', filters: [...filters, ...wordsAt(named.positions, parts)] };
  }
  if (named.persons.length === 0) return undefined;
  const { filters } = readFilters(rest);
  const persons = named.persons.map((id): Filter => ({ by: 'person', id }));
  const narrowing = filters.filter(({ by }) => by === 'kind' || by === 'area' || by === 'time');
  return { intent: 'find', filters: [...persons, ...narrowing] };
}
