import { createHash } from 'node:crypto';
import { percentInWords } from '../../cards/bar';
import { type Telling, labelOf } from '../../cards/render-context';
import { sourceInWords } from '../../catalogue/cards/sources-in-words';
import type { Block } from '../../documents/block';
import { formatMoment, formatList, formatDate } from '../../lib/format';
import { reasonsInWords, proposalInWords, screeningName } from '../cards/format-proposal';
import { causeInWords } from '../cards/format-result';
import type { Event } from '../case/history';
import { isOpen } from '../case/states';
import { placeOf, factsAsked } from '../checklist/steps';
import { type Fact, FACTS, FUNDING, LEVELS, YES_NO } from '../proposal/proposal';
import type { CaseNote } from '../result/case-note';
import { levelBlocks } from './level-blocks';

/** The two checklists side by side; nothing where only one was taken. */
function comparisonBlocks({ comparison }: CaseNote, telling: Telling): Block[] {
  if (comparison === undefined) return [];
  const { strings, language } = telling;
  const { comparison: words } = strings.screening.result;
  const { part } = strings.export.checklist;
  const rows = comparison.criteria.map(({ criterion, administrative, political, verdict }) => [
    criterion.title[language],
    percentInWords(administrative, telling),
    percentInWords(political, telling),
    words.verdict[verdict],
  ]);
  return [
    { kind: 'heading', level: 1, text: strings.export.comparison },
    {
      kind: 'table',
      head: [part, words.administrative, words.political, ''],
      widths: [34, 24, 24, 18],
      rows,
    },
  ];
}

/** The collaborations that are like the proposal, each with why. */
function overlapBlocks({ overlaps, overlapsSeenAt }: CaseNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { title, none, seen } = strings.export.overlaps;
  const items = overlaps.map((overlap) => {
    const name = overlap.collaboration.name[language];
    // One that was seen once may have no reason any more.
    return overlap.reasons.length === 0 ? name : `${name} (${reasonsInWords(overlap, telling)})`;
  });
  return [
    { kind: 'heading', level: 1, text: title },
    items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items },
    ...(overlapsSeenAt === undefined
      ? []
      : [{ kind: 'text', text: seen(formatMoment(overlapsSeenAt, language)) } as const]),
  ];
}

/** Who decides, by which rows of the competence plan; and where it has none, who knows. */
function routingBlocks({ routing, proposal, contact }: CaseNote, telling: Telling): Block[] {
  const { strings, language, knowledge } = telling;
  const { routing: words } = strings.screening.result;
  const body = (id: string) => labelOf(id, knowledge.vocabulary.bodies, telling);
  const rows = routing.rows.flatMap(({ rule, because }): Block[] => [
    { kind: 'text', look: 'strong', text: `${rule.number}. ${rule.matter[language]}` },
    {
      kind: 'list',
      items: [
        words.decides(body(rule.decides)),
        ...(rule.recommends.length === 0
          ? []
          : [words.recommends(formatList(rule.recommends.map(body), language))]),
        causeInWords(because, proposal, telling),
        sourceInWords(rule.source, telling),
      ],
    },
  ]);
  const whom = contact?.name ?? words.coordinator;
  const area = proposalInWords('area', proposal, telling) || words.areaMissing;
  return [
    { kind: 'heading', level: 1, text: words.heading },
    ...rows,
    ...(routing.missing
      ? [{ kind: 'text', text: words.missing(area, words.ask(whom)) } as const]
      : []),
  ];
}

const isOneOf = <T extends string>(value: string, values: readonly T[]): value is T =>
  (values as readonly string[]).includes(value);

/** Where an event keeps the id of a choice, what the choice is called. */
function valueInWords(fact: Fact, value: string, telling: Telling): string {
  const { strings, knowledge } = telling;
  if (fact === 'area') return labelOf(value, knowledge.vocabulary.areas, telling);
  if (fact === 'level' && isOneOf(value, LEVELS)) return strings.levels[value];
  if (fact === 'funding' && isOneOf(value, FUNDING))
    return strings.screening.facts.fundingChoices[value];
  return isOneOf(value, YES_NO) ? strings.common[value] : value;
}

/** What an event was done to: a fact, a question, a person or a checklist. */
function thingInWords(
  { what = '', level }: Event,
  { screening }: CaseNote,
  telling: Telling,
): string {
  const { facts, result } = telling.strings.screening;
  if (isOneOf(what, FACTS)) return facts[what].label;
  if (isOneOf(what, LEVELS)) return result.comparison[what];
  for (const checklist of screening.checklists) {
    if (level !== undefined && checklist.level !== level) continue;
    const place = placeOf(what, checklist);
    if (place !== undefined) return place.question.text[telling.language];
  }
  return screening.assessments.find(({ assessor }) => assessor === what)?.name ?? what;
}

/** A line of the history: "sprang over: Partnere". */
function deedInWords(event: Event, note: CaseNote, telling: Telling) {
  const { did, what = '', value = '' } = event;
  const { unknown, cases } = telling.strings.screening;
  const given = isOneOf(what, FACTS) ? valueInWords(what, value, telling) : value;
  return cases.deeds[did](
    thingInWords(event, note, telling),
    did === 'answered' && value === 'unknown' ? unknown : given,
  );
}

/** Who did what and when, from the first to the last. */
function historyBlocks(note: CaseNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { title, when, who, what } = strings.export.history;
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [when, who, what],
      widths: [26, 20, 54],
      rows: note.history.map((event) => [
        formatMoment(event.at, language),
        event.name,
        deedInWords(event, note, telling),
      ]),
    },
  ];
}

/** What owner and coordinator wrote to each other; nothing where they did not. */
function threadBlocks({ screening }: CaseNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { submission } = strings.screening.cases;
  if (screening.thread.length === 0) return [];
  const messages = screening.thread.flatMap(({ kind, name, text, at }): Block[] => {
    const told = kind === 'question' ? submission.asked : submission.replied;
    return [
      { kind: 'text', text: told(name, formatMoment(at, language)) },
      { kind: 'text', look: 'quote', text },
    ];
  });
  return [{ kind: 'heading', level: 1, text: submission.thread }, ...messages];
}

/** The SHA-256 of the frozen answers, in hexadecimal: another one when anything in them is another. */
export function frozenHash({ frozen }: Pick<CaseNote, 'frozen'>): string {
  return createHash('sha256').update(frozen).digest('hex');
}

type Row = readonly [label: string, value: string];

const present = (rows: readonly (readonly [string, string | undefined])[]): Row[] =>
  rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));

function headBlocks({ screening, levels }: CaseNote, telling: Telling): Block[] {
  const { strings, language, knowledge, day } = telling;
  const { states, result, cases } = strings.screening;
  const { case: words, made, open, summary } = strings.export;
  const moment = (at: string | undefined) => at && formatMoment(at, language);
  const recommended = levels.map(({ level, score }): Row => [
    result.comparison[level],
    `${result.recommendation[score.recommendation]} (${percentInWords(score.percent, telling)})`,
  ]);
  return [
    { kind: 'title', text: cases.note.title(screeningName(screening, telling)) },
    {
      kind: 'text',
      look: 'quiet',
      text: made(knowledge.organisation.name[language], formatDate(day, language)),
    },
    {
      kind: 'facts',
      rows: present([
        [words.state, states[screening.state]],
        [words.owner, screening.ownerName],
        [words.begun, moment(screening.createdAt)],
        [words.submitted, moment(screening.submittedAt)],
        [words.handler, screening.handler?.name],
        [words.id, screening.id],
      ]),
    },
    ...(isOpen(screening.state) ? [{ kind: 'text', look: 'strong', text: open } as const] : []),
    { kind: 'heading', level: 1, text: summary },
    { kind: 'facts', rows: recommended },
  ];
}

function decisionBlocks({ screening: { decision } }: CaseNote, telling: Telling): Block[] {
  const { strings, language, knowledge } = telling;
  const { decision: words } = strings.export;
  const { states, result } = strings.screening;
  if (decision === undefined) return [];
  const { outcome, body, on, reason, recommendation, by, at } = decision;
  const recommended = Object.entries(result.recommendation).find(([id]) => id === recommendation);
  return [
    { kind: 'heading', level: 1, text: words.title },
    {
      kind: 'facts',
      rows: [
        [words.outcome, states[outcome]],
        [words.body, labelOf(body, knowledge.vocabulary.bodies, telling)],
        [words.on, formatDate(on, language)],
        [words.reason, reason],
        [words.recommendation, recommended?.[1] ?? recommendation],
        [words.recorded, words.recordedBy(by.name, formatMoment(at, language))],
      ],
    },
  ];
}

function proposalBlocks({ screening, proposal }: CaseNote, telling: Telling): Block[] {
  const { facts, proposal: title, proposalCard } = telling.strings.screening;
  const rows = factsAsked(screening).map((fact): Row => {
    const absent = screening.skipped.includes(fact) ? proposalCard.passed : proposalCard.missing;
    return [facts[fact].label, proposalInWords(fact, proposal, telling) || absent];
  });
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'facts', rows },
  ];
}

/** Everything that a case note says, in the order in which a reader needs it. */
export function caseNoteBlocks(note: CaseNote, telling: Telling): Block[] {
  const { hash } = telling.strings.export;
  return [
    ...headBlocks(note, telling),
    ...decisionBlocks(note, telling),
    ...proposalBlocks(note, telling),
    ...routingBlocks(note, telling),
    ...overlapBlocks(note, telling),
    ...comparisonBlocks(note, telling),
    ...note.levels.flatMap((level) => levelBlocks(level, telling)),
    ...threadBlocks(note, telling),
    ...historyBlocks(note, telling),
    { kind: 'heading', level: 1, text: hash.title },
    { kind: 'text', text: hash.text },
    { kind: 'text', text: frozenHash(note) },
  ];
}
