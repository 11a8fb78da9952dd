import { createHash } from 'node:crypto';
import { formatPercent } from '../../cards/bar';
import { type RenderContext, labelOf } from '../../cards/render-context';
import type { Block } from '../../documents/block';
import { formatMoment, formatDate } from '../../lib/format';
import { formatChanges } from '../cards/format-case';
import { formatOverlap, formatProposal, screeningName } from '../cards/format-proposal';
import { caseNumberOf } from '../case/case-number';
import type { Event } from '../case/history';
import { decidedEndPairs, entryCostPairs } from '../cards/entry/entry-case-parts';
import { isEntryGone } from '../decision/finish-decision';
import { isOpen } from '../case/screening';
import { endMatterOf } from '../entry/subject';
import { placeOf } from '../../questionnaire/questionnaire';
import { questionsOf } from '../checklist/checklist';
import { type Fact, FACTS, factsAsked, FUNDING, LEVELS, YES_NO } from '../proposal/proposal';
import type { CaseNote } from '../result/case-note';
import { levelBlocks } from './level-blocks';
import { recommendationBlocks } from './recommendation-blocks';

/** A comparison of the two checklists; empty if only one was used. */
function comparisonBlocks({ comparison }: CaseNote, renderContext: RenderContext): Block[] {
  if (comparison === undefined) return [];
  const { strings, language } = renderContext;
  const { comparison: words } = strings.screening.result;
  const { part } = strings.export.checklist;
  const rows = comparison.criteria.map(({ criterion, administrative, political, verdict }) => [
    criterion.title[language],
    formatPercent(administrative, renderContext),
    formatPercent(political, renderContext),
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

/** The similar collaborations, each with the reasons. */
function overlapBlocks(
  { overlaps, overlapsSeenAt, screening }: CaseNote,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { title, none, seen } = strings.export.overlaps;
  if (endMatterOf(screening) !== undefined) return [];
  const items = overlaps.map((overlap) => {
    const name = overlap.collaboration.name[language];
    // A collaboration that was similar once may have no reason left.
    const about = formatOverlap(overlap, renderContext);
    return about === '' ? name : `${name} (${about})`;
  });
  return [
    { kind: 'heading', level: 1, text: title },
    items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items },
    ...(overlapsSeenAt === undefined
      ? []
      : [{ kind: 'text', text: seen(formatMoment(overlapsSeenAt, language)) } as const]),
  ];
}

const isOneOf = <T extends string>(value: string, values: readonly T[]): value is T =>
  (values as readonly string[]).includes(value);

/** The label of a value, for events that store the id of a choice. */
function formatValue(fact: Fact, value: string, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  if (fact === 'area') return labelOf(value, knowledge.vocabulary.areas, renderContext);
  if (fact === 'kind') return labelOf(value, knowledge.vocabulary.kinds, renderContext);
  if (fact === 'level' && isOneOf(value, LEVELS)) return strings.levels[value];
  if (fact === 'funding' && isOneOf(value, FUNDING))
    return strings.screening.facts.fundingChoices[value];
  return isOneOf(value, YES_NO) ? strings.common[value] : value;
}

/** The object of an event: a fact, a question, a person or a checklist. */
function formatObject(
  { what = '', level }: Event,
  { screening }: CaseNote,
  renderContext: RenderContext,
): string {
  const { facts, result } = renderContext.strings.screening;
  if (isOneOf(what, FACTS)) return facts[what].label;
  if (isOneOf(what, LEVELS)) return result.comparison[what];
  for (const checklist of screening.checklists) {
    if (level !== undefined && checklist.level !== level) continue;
    const place = placeOf(questionsOf(checklist), what);
    if (place !== undefined) return place.question.text[renderContext.language];
  }
  return screening.assessments.find(({ assessor }) => assessor === what)?.name ?? what;
}

/** What began and ended a case about an entry; `undefined` for everything between. */
function formatEntryEvent(
  { did }: Event,
  { screening }: CaseNote,
  { strings }: RenderContext,
): string | undefined {
  const { events } = strings.screening.entryCases;
  if (did === 'entered' && screening.about !== undefined)
    return isEntryGone(screening) ? events.gone : events.entered;
  return did === 'started' && endMatterOf(screening) !== undefined ? events.started : undefined;
}

/** Formats an event of the history: "sprang over: Partnere". */
function formatEvent(event: Event, note: CaseNote, renderContext: RenderContext) {
  const { did, what = '', value = '', changed } = event;
  const { unknown, cases } = renderContext.strings.screening;
  const changes = changed && formatChanges(note.screening, changed, renderContext);
  if (did === 'fact' && changes !== undefined && changes.length > 0)
    return cases.changes.corrected(changes.join('; '));
  const given = isOneOf(what, FACTS) ? formatValue(what, value, renderContext) : value;
  const line = cases.events[did](
    formatObject(event, note, renderContext),
    did === 'answered' && value === 'unknown' ? unknown : given,
  );
  if (changes === undefined) return line;
  const { heading, none } = cases.changes;
  return changes.length === 0 ? `${line}. ${none}` : `${line}. ${heading}: ${changes.join('; ')}`;
}

/** What a committee does not ask for: what was undone or passed over. */
const LEFT_OUT: readonly Event['did'][] = ['undone', 'passed', 'kept'];

/** Who did what and when, in chronological order. */
function historyBlocks(note: CaseNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { title, when, who, what } = strings.export.history;
  // A case without a checklist is submitted by being opened.
  const isOpened = endMatterOf(note.screening) !== undefined;
  const leftOut = isOpened ? [...LEFT_OUT, 'submitted'] : LEFT_OUT;
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [when, who, what],
      widths: [26, 20, 54],
      rows: note.history
        .filter(({ did }) => !leftOut.includes(did))
        .map((event) => [
          formatMoment(event.at, language),
          event.name,
          formatEntryEvent(event, note, renderContext) ?? formatEvent(event, note, renderContext),
        ]),
    },
  ];
}

/** The messages between owner and coordinator; empty if there are none. */
function threadBlocks({ screening }: CaseNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { submission } = strings.screening.cases;
  if (screening.thread.length === 0) return [];
  const messages = screening.thread.flatMap(({ kind, name, text, at }): Block[] => {
    const header = kind === 'question' ? submission.asked : submission.replied;
    return [
      { kind: 'text', text: header(name, formatMoment(at, language)) },
      { kind: 'text', look: 'quote', text },
    ];
  });
  return [{ kind: 'heading', level: 1, text: submission.thread }, ...messages];
}

/** The SHA-256 of the frozen answers in hexadecimal, which changes with any change to them. */
export function frozenHash({ frozen }: Pick<CaseNote, 'frozen'>): string {
  return createHash('sha256').update(frozen).digest('hex');
}

type Row = readonly [label: string, value: string];

const present = (rows: readonly (readonly [string, string | undefined])[]): Row[] =>
  rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));

/** Which case it is; the first page is for what it asks. */
function headBlocks({ screening }: CaseNote, renderContext: RenderContext): Block[] {
  const { strings, language, knowledge, day } = renderContext;
  const { states, cases } = strings.screening;
  const { case: words, made, open } = strings.export;
  return [
    { kind: 'title', text: cases.note.title(screeningName(screening, renderContext)) },
    {
      kind: 'text',
      look: 'quiet',
      text: made(knowledge.organisation.name[language], formatDate(day, language)),
    },
    {
      kind: 'facts',
      rows: present([
        [words.number, caseNumberOf(screening)],
        [words.journal, screening.journal],
        [words.state, states[screening.state]],
      ]),
    },
    ...(isOpen(screening.state) ? [{ kind: 'text', look: 'strong', text: open } as const] : []),
  ];
}

/** Who brought the case and when, and what each checklist comes to. */
function summaryBlocks({ screening, levels }: CaseNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { result } = strings.screening;
  const { case: words, summary } = strings.export;
  const moment = (at: string | undefined) => at && formatMoment(at, language);
  const recommended = levels.map(({ level, score }): Row => [
    result.comparison[level],
    `${result.recommendation[score.recommendation]} (${formatPercent(score.percent, renderContext)})`,
  ]);
  return [
    { kind: 'heading', level: 1, text: summary },
    {
      kind: 'facts',
      rows: [
        ...present([
          [words.owner, screening.ownerName],
          [words.begun, moment(screening.createdAt)],
          [words.submitted, moment(screening.submittedAt)],
          [words.handler, screening.handler?.name],
        ]),
        ...recommended,
      ],
    },
  ];
}

const rowsOf = (pairs: readonly { readonly label: string; readonly value: string }[]): Row[] =>
  pairs.map(({ label, value }) => [label, value]);

function decisionBlocks({ screening }: CaseNote, renderContext: RenderContext): Block[] {
  const { decision } = screening;
  const { strings, language, knowledge } = renderContext;
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
        [words.body, labelOf(body, knowledge.vocabulary.bodies, renderContext)],
        [words.on, formatDate(on, language)],
        ...rowsOf(decidedEndPairs(screening, renderContext)),
        ...(reason === '' ? [] : [[words.reason, reason] as const]),
        ...(recommendation === undefined
          ? []
          : [[words.recommendation, recommended?.[1] ?? recommendation] as const]),
        [words.recorded, words.recordedBy(by.name, formatMoment(at, language))],
      ],
    },
  ];
}

/** Every fact, and which are missing; what was passed over is left out. */
function proposalBlocks({ screening }: CaseNote, renderContext: RenderContext): Block[] {
  const { entryCases, facts, proposal, proposalCard } = renderContext.strings.screening;
  const isProposed = endMatterOf(screening) === undefined;
  const rows = factsAsked(screening).flatMap((fact): Row[] => {
    const value = formatProposal(fact, screening.proposal, renderContext);
    // An entry states what its sources do; nobody was asked for the rest.
    if (value === '' && !isProposed) return [];
    if (value === '' && screening.skipped.includes(fact)) return [];
    return [[facts[fact].label, value === '' ? proposalCard.missing : value]];
  });
  return [
    { kind: 'heading', level: 1, text: isProposed ? proposal : entryCases.facts },
    { kind: 'facts', rows: [...rows, ...rowsOf(entryCostPairs(screening, renderContext))] },
  ];
}

/** All content of a case note: the recommendation first, and the details as an annex. */
export function caseNoteBlocks(note: CaseNote, renderContext: RenderContext): Block[] {
  const { hash, annex } = renderContext.strings.export;
  return [
    ...headBlocks(note, renderContext),
    ...decisionBlocks(note, renderContext),
    ...recommendationBlocks(note, renderContext),
    { kind: 'title', text: annex, isOnNewPage: true },
    ...summaryBlocks(note, renderContext),
    ...proposalBlocks(note, renderContext),
    ...overlapBlocks(note, renderContext),
    ...comparisonBlocks(note, renderContext),
    ...note.levels.flatMap((level) => levelBlocks(level, renderContext)),
    ...threadBlocks(note, renderContext),
    ...historyBlocks(note, renderContext),
    { kind: 'heading', level: 1, text: hash.title },
    { kind: 'text', text: hash.text },
    { kind: 'text', text: frozenHash(note) },
  ];
}
