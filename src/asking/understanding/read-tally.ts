import { wordPattern } from '../phrases/word-pattern';
import type { Filter } from '../filter';
import type { Grouping, Query } from '../query';
import { attributesIn, MONEY_ATTRIBUTES } from './read-attributes';
import { idsOf, type ParsedQuestion } from './parse-question';
import { readFilters } from './read-filters';

const MOST = wordPattern(
  'flest, fleste, oftest, hyppigst, most collaborations, most cooperations, most projects, most networks, most agreements, most memberships, most partnerships, most grants, most decisions, most conferences, most of them, most of our, most of the, most often, most frequent*, most common, most entries, most international *, the most',
);
const FEWEST = wordPattern('færrest, sjældnest, fewest, least often');
const EACH = wordPattern(
  'pr, per, hver, hvert, for each, each, every, fordelt på, fordeler, spread over, broken down by, grouped by, by unit, by country, by area, by programme',
);

/** "How many countries do we work with?" counts countries. */
const COUNTS_GROUPS =
  /\b(?:hvor mange|antal|how many|number of)(?: (?:forskellige|different))? (?:lande|countries|enheder|afdelinger|institutioner|units|departments|personer|medarbejdere|politikere|people|persons|politicians|programmer|eu programmer|programmes|temaer|themes)\b/u;

/** What the question counts, most specific first. */
const GROUPING_OF: readonly (readonly [RegExp, Grouping])[] = [
  [wordPattern('politiker*, regionsrådsmedlem*, politician*, councillor*'), 'representative'],
  [
    wordPattern(
      'enhed, enheder, afdeling*, institution, institutioner, tilbud, sted, unit, units, department*, home, institutions',
    ),
    'unit',
  ],
  [wordPattern('land, lande, landet, landene, country, countries'), 'country'],
  [
    wordPattern(
      'program, programmer, programmet, eu program*, pulje*, programme, programmes, fund',
    ),
    'programme',
  ],
  [wordPattern('udvalg, udvalget, instans, body, bodies, committee'), 'body'],
  [wordPattern('tema, temaer, emne, emner, theme, themes, topic*, subject*'), 'theme'],
  [wordPattern('område*, sektor*, forretningsområde*, area, areas, sector*'), 'area'],
  [wordPattern('type, typer, slags, samarbejdsform*, kind, kinds, types, form'), 'kind'],
];
const WHO = wordPattern(
  'hvem, who, person, personer, navn, medarbejder, medarbejdere, people, employee*, colleague*, name',
);

function groupingIn(question: ParsedQuestion): Grouping | undefined {
  const found = GROUPING_OF.find(([pattern]) => pattern.test(question.folded))?.[1];
  if (found !== undefined && found !== 'kind' && found !== 'area') return found;
  if (WHO.test(question.folded)) {
    const attributes = attributesIn(question);
    if (attributes.includes('contacts-political')) return 'representative';
    return attributes.includes('contacts-administrative') ? 'contact' : 'person';
  }
  return found;
}

const MORE = /\b(?:flere|flest|more|most)\b.*\b(?:eller|or|end|than)\b/u;

/** "More political or administrative ones?": compares the counts of two values of the same kind. */
function readWhichMore(question: ParsedQuestion): Query | undefined {
  if (!MORE.test(question.folded)) return undefined;
  const { filters } = readFilters(question);
  const per = (['level', 'kind', 'area'] as const).find(
    (by) => filters.filter((filter) => filter.by === by).length === 2,
  );
  if (per === undefined || filters.some(({ by }) => by !== per)) return undefined;
  return {
    intent: 'aggregate',
    operation: 'max',
    measure: 'entries',
    of: { filters: [...filters] },
    per,
  };
}

/** Filters that only state what is counted. */
const isOfGrouping = (filter: Filter, per: Grouping) =>
  filter.by === per ||
  filter.by === 'level' ||
  filter.by === 'body' ||
  (filter.by === 'kind' && filter.id === per) ||
  (filter.by === 'property' && per === 'representative');

/**
 * "Who is contact for most of them?", "how many has each unit?": collaborations grouped by a shared
 * value.
 */
export function readTally(question: ParsedQuestion): Query | undefined {
  const more = readWhichMore(question);
  if (more !== undefined) return more;
  const { folded, matches } = question;
  const counts = idsOf(matches, 'operation').includes('count') && EACH.test(folded);
  const operation = FEWEST.test(folded)
    ? 'min'
    : MOST.test(folded) || counts
      ? 'max'
      : COUNTS_GROUPS.test(folded)
        ? 'count'
        : undefined;
  const isOfMoney = attributesIn(question).some((one) => MONEY_ATTRIBUTES.includes(one));
  const per = operation && groupingIn(question);
  if (operation === undefined || per === undefined) return undefined;
  // "Most hours" is not most collaborations, but the body that decided most grants decided most
  // often.
  if (isOfMoney && per !== 'body') return undefined;
  const filters = readFilters(question).filters.filter((filter) => !isOfGrouping(filter, per));
  return { intent: 'aggregate', operation, measure: 'entries', of: { filters }, per };
}
