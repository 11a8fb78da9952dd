import { percentInWords } from '../../cards/bar';
import { proposalInWords, screeningName } from '../cards/proposal-in-words';
import { labelOf, type Telling } from '../../cards/telling';
import { formatDate, formatMoment } from '../../lib/format';
import type { CaseNote } from '../result/case-note';
import { isOpen } from '../case/states';
import { factsAsked } from '../checklist/steps';
import type { Block } from '../../documents/block';
import { frozenHash } from './frozen-hash';
import { historyBlocks, threadBlocks } from './history-blocks';
import { levelBlocks } from './level-blocks';
import { comparisonBlocks } from './comparison-blocks';
import { overlapBlocks } from './overlap-blocks';
import { routingBlocks } from './routing-blocks';

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
