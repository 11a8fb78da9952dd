import { statesAnyOf } from '../entry-words';
import { isStated } from '../facts';
import {
  ASKS_DOING,
  ASKS_LETTERS,
  ASKS_MONEY,
  ASKS_OURS,
  ASKS_PARTNER,
  ASKS_PAY,
  ASKS_REASON,
  ASKS_SIZE,
  ASKS_WHAT,
  ASKS_WHEN,
  ASKS_WHERE,
  ASKS_WHO,
  ASKS_WHY,
  STANDS_FOR,
  TIME_NOUNS,
  WHO_DOES,
} from '../phrases/question-words';
import { wordPattern } from '../phrases/word-pattern';
import type { Relation } from '../filter';
import type { Attribute, Query } from '../query';
import { coveredPositions, idsOf, type ParsedQuestion } from './parse-question';
import { readAggregate, readSum } from './read-aggregate';
import { attributesIn } from './read-attributes';
import { refineAttributes } from './refine-attributes';
import { attributeByText, attributesByText } from './attribute-by-text';
import { readReference } from './read-reference';
import { WEAK_RELATIONS } from './read-time';

const IN_TOTAL = wordPattern(
  'i alt, sammenlagt, tilsammen, samlet set, in total, altogether, in all, over the years, all the years, over årene, gennem årene, hele perioden, over perioden, whole period, entire period, full period, alle årene, alle tre år, de tre år, all three years, the three years',
);

const RELATION_ASKS: Partial<Readonly<Record<Relation, Attribute>>> = {
  running: 'status',
  started: 'start',
  ended: 'end',
  decided: 'decided-by',
};

/** "Kører HELPS endnu?": the attribute that a word about time asks for. */
function ofRelation({ folded, matches, tokens }: ParsedQuestion): Attribute | undefined {
  // "The network from HELPS" does not ask for a start date.
  const strongMatches = matches.filter(({ from }) => !WEAK_RELATIONS.has(tokens[from]?.word ?? ''));
  const asked = idsOf(strongMatches, 'relation').flatMap((id) => RELATION_ASKS[id] ?? [])[0];
  // "Where did they go on their last trip?" asks for a place.
  if (asked === 'status' && ASKS_WHERE.test(folded)) return undefined;
  // "When does it run?"
  return asked === 'status' && ASKS_WHEN.test(folded) ? 'period' : asked;
}

/** The attribute that a question word alone asks for. */
function ofQuestionWord({ folded, matches }: ParsedQuestion): Attribute | undefined {
  if (ASKS_OURS.test(folded)) return 'partners';
  if (ASKS_WHO.test(folded))
    return matches.some(({ meaning }) => meaning.is === 'level' && meaning.id === 'political')
      ? 'contacts-political'
      : 'contacts-administrative';

  if (ASKS_WHEN.test(folded) && matches.some(({ meaning }) => meaning.is === 'body'))
    return 'decided-by';
  if (ASKS_MONEY.test(folded) || ASKS_PAY.test(folded)) return 'cost';
  return ASKS_WHY.test(folded) ? 'purpose' : undefined;
}

/** Attributes with free text, where the answer may be in the text of another attribute. */
const TEXT_ATTRIBUTES: readonly Attribute[] = ['purpose', 'outcome', 'partners', 'remarks', 'cost'];

const TIMES = ['start', 'recurrence', 'period'] as const;

/** "When is it?": its start, its recurrence or its period, whichever is stated first. */
function whenItIs(id: string, { folded, index }: ParsedQuestion): Attribute | undefined {
  const entry = index.byId.get(id);
  if (entry === undefined || !ASKS_WHEN.test(folded)) return undefined;
  return TIMES.find((attribute) => isStated(attribute, entry)) ?? 'start';
}

/** "What is Mikropol?" */
const whatItIs = ({ folded }: ParsedQuestion): Attribute | undefined =>
  ASKS_WHAT.test(folded) || STANDS_FOR.test(folded) ? 'purpose' : undefined;

interface Implied {
  readonly attribute: Attribute;
  readonly also?: Attribute | undefined;
}

/** "Where in Europe is it?", "where is it located?" */
const PLACES = new Set(
  'europa europe verden world norden located situated headquartered headquarters hovedkontor hovedkvarter beliggende placeret adresse'.split(
    ' ',
  ),
);

/** "Where is it?": its countries, and its purpose, which may name a town. */
function whereItIs(id: string, { folded, index }: ParsedQuestion): Implied | undefined {
  const entry = index.byId.get(id);
  const isKnown = entry !== undefined && isStated('countries', entry);
  return ASKS_WHERE.test(folded) && isKnown
    ? { attribute: 'countries', also: 'purpose' }
    : undefined;
}

/**
 * The attribute that a question without a word for one asks for, found by its question word or in
 * the entry's texts.
 */
function impliedAttribute(id: string, rest: ParsedQuestion): Implied | 'nothing' | undefined {
  // "When was the agreement made?" does not ask about agreements.
  const names = coveredPositions(
    rest.matches.filter(({ meaning }) =>
      ['kind', 'level', 'body', 'operation'].includes(meaning.is),
    ),
  );
  const isWhere = ASKS_WHERE.test(rest.folded);
  const isWhen = ASKS_WHEN.test(rest.folded);
  const asked = rest.content
    .flatMap((at) => (names.has(at) ? [] : (rest.tokens[at] ?? [])))
    .filter(({ word }) => !(isWhere && PLACES.has(word)) && !(isWhen && TIME_NOUNS.has(word)));
  if (asked.length === 0) {
    const all = rest.content.flatMap((at) => rest.tokens[at] ?? []);
    const where = whereItIs(id, rest);
    if (where !== undefined) return where;
    const attribute =
      ofQuestionWord(rest) ??
      whenItIs(id, rest) ??
      attributeByText(all, id, rest) ??
      whatItIs(rest);
    return attribute && { attribute };
  }
  if (ASKS_PAY.test(rest.folded)) return { attribute: 'cost' };
  const entry = rest.index.byId.get(id);
  if (ASKS_PARTNER.test(rest.folded) && entry && isStated('partners', entry))
    return { attribute: 'partners', also: attributeByText(asked, id, rest) };
  const { attribute: byText, also } = attributesByText(asked, id, rest);
  // Where something takes place is not part of its purpose.
  const isElsewhere = isWhere && (byText === 'purpose' || byText === 'outcome');
  if (isElsewhere) return 'nothing';
  if (byText !== undefined) return { attribute: byText, also };
  // "Who keeps an eye on it?", but not "who is its director?"
  if (WHO_DOES.test(rest.folded)) return { attribute: 'contacts-administrative' };
  const asksWhy =
    ASKS_REASON.test(rest.folded) || (ASKS_DOING.test(rest.folded) && ASKS_WHY.test(rest.folded));
  if (asksWhy && asked.length === 1) return { attribute: 'purpose' };
  if (ASKS_LETTERS.test(rest.folded)) return undefined;
  return statesAnyOf(asked, id, rest.index) ? undefined : 'nothing';
}

/**
 * A second attribute whose text contains the remaining words: "which matches is it expected to
 * make?"
 */
function secondAttribute(id: string, attribute: Attribute | undefined, rest: ParsedQuestion) {
  if (attribute === undefined || !TEXT_ATTRIBUTES.includes(attribute)) return undefined;
  const asking = coveredPositions(
    rest.matches.filter(({ meaning }) => ['attribute', 'kind', 'operation'].includes(meaning.is)),
  );
  const asked = rest.content.flatMap((at) => (asking.has(at) ? [] : (rest.tokens[at] ?? [])));
  const byText = asked.length === 0 ? undefined : attributeByText(asked, id, rest);
  return byText === attribute ? undefined : byText;
}

const OF_MONEY: readonly Attribute[] = ['cost', 'fee', 'funding', 'end', 'period', 'co-financing'];

/** Reads a question for what one collaboration costs over all its years. */
function readTotal(id: string, rest: ParsedQuestion): Query | undefined {
  const of = { ids: [id], filters: [] };
  if (!IN_TOTAL.test(rest.folded) || ASKS_SIZE.test(rest.folded)) return undefined;
  const total = readAggregate(rest, of) ?? readSum(rest, of);
  const isOfMoney = attributesIn(rest).every((attribute) => OF_MONEY.includes(attribute));
  if (total === undefined && isOfMoney)
    return { intent: 'aggregate', operation: 'sum', measure: 'cost', of };
  if (total?.operation !== 'sum') return undefined;
  return ['co-financing', 'fee'].includes(total.measure) ? { ...total, measure: 'cost' } : total;
}

/** Reads a question that names one collaboration: an attribute of it, or everything about it. */
export function readOne(id: string, rest: ParsedQuestion): Query {
  const total = readTotal(id, rest);
  if (total !== undefined) return total;
  const [asked = ofRelation(rest), second] = attributesIn(rest, true);
  const exact = refineAttributes({ attribute: asked, also: second }, id, rest);
  const { attribute } = exact;
  const also = exact.also ?? secondAttribute(id, attribute, rest);
  if (attribute !== undefined)
    return {
      intent: 'attribute',
      collaborations: [id],
      attribute,
      ...(also !== undefined && { also }),
    };
  const remembered = rest.memory?.query;
  const again = readReference(rest)?.kind === 'change';
  if (again && remembered?.intent === 'attribute') return { ...remembered, collaborations: [id] };
  const implied = impliedAttribute(id, rest);
  if (implied === 'nothing') return { intent: 'not-stated', about: 'other', collaborations: [id] };
  return implied === undefined
    ? { intent: 'detail', collaboration: id }
    : {
        intent: 'attribute',
        collaborations: [id],
        attribute: implied.attribute,
        ...(implied.also !== undefined && { also: implied.also }),
      };
}
