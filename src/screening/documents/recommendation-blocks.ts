import { formatPercent } from '../../cards/bar';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { decidingBody } from '../../catalogue/competence';
import type { Block } from '../../documents/block';
import { formatMoney } from '../../lib/format';
import { formatChain, formatConditions, stepLine } from '../cards/decision-cards';
import { amendedLines, carriedCount, originalAssessment } from '../cards/format-case';
import { formatProposal, screeningName } from '../cards/format-proposal';
import { formatProposalRouting } from '../cards/format-proposal-routing';
import { reasonsOf } from '../cards/result/format-result';
import { mainLevel } from '../case/screening';
import { questionsOf } from '../checklist/checklist';
import { endMatterOf } from '../entry/subject';
import { endLines, entryCostPairs } from '../cards/entry/entry-case-parts';
import { costByYear } from '../proposal/cost-by-year';
import type { Fact, Money } from '../proposal/proposal';
import { routeProposal } from '../proposal/route-proposal';
import type { CaseNote, LevelNote } from '../result/case-note';

type Row = readonly [label: string, value: string];

/** The assessment by the proposal's own checklist. */
function mainLevelNote({ screening, levels }: CaseNote): LevelNote | undefined {
  const level = mainLevel(screening);
  return levels.find((one) => one.level === level);
}

/** The name of the entry that a case is about. */
function entryName(
  { screening: { about, proposal } }: CaseNote,
  { knowledge, language }: RenderContext,
): string {
  const entry = knowledge.collaborations.find(({ id }) => id === about?.collaboration);
  return entry?.name[language] ?? proposal.name ?? '';
}

/** The last step that is recorded; none where the case was reopened after it. */
function lastStep({ chain, history }: CaseNote['screening']) {
  const last = chain.at(-1);
  const isReopened = history.some(({ at, did }) => did === 'reopened' && at > (last?.at ?? ''));
  return isReopened ? undefined : last;
}

/** What was recommended or decided last, and by whom; before that, what is asked of whom. */
function asked(ask: string, { screening }: CaseNote, renderContext: RenderContext): string {
  const step = lastStep(screening);
  return step === undefined ? ask : stepLine(step, renderContext);
}

/**
 * What is asked of whom: "Det indstilles til Forretningsudvalget, at …"; once a step is recorded, what
 * that says, and beside it what the checklist came to.
 */
export function recommendationText(note: CaseNote, renderContext: RenderContext): string[] {
  const { strings, knowledge } = renderContext;
  const { recommendation: texts } = strings.export;
  const { screening, proposal } = note;
  const main = mainLevelNote(note);
  const decides = decidingBody(routeProposal(proposal, knowledge.rules));
  const body =
    decides === undefined
      ? texts.competentBody
      : labelOf(decides, knowledge.vocabulary.bodies, renderContext);
  const name = screeningName(screening, renderContext);
  const matter = endMatterOf(screening);
  if (matter !== undefined)
    return [
      asked(
        strings.screening.entryCases.asks[matter](body, entryName(note, renderContext)),
        note,
        renderContext,
      ),
      ...endLines(screening, renderContext).map(({ text }) => text),
    ];
  if (main === undefined) return [];
  const { score, checklist } = main;
  const { about, copyOf } = screening;
  const isChange = about?.matter === 'change' || copyOf?.amends === true;
  const ask = isChange
    ? texts.asksChange[score.recommendation](body, copyOf?.name ?? entryName(note, renderContext))
    : texts.asks[score.recommendation](body, name);
  const { bareTops, recommendation } = strings.screening.result;
  const { count } = bareTops;
  const bare = main.bareTops.length;
  const isRecorded = lastStep(screening) !== undefined;
  return [
    asked(ask, note, renderContext),
    ...(isRecorded ? [texts.checklist(recommendation[score.recommendation])] : []),
    ...reasonsOf(score, checklist, renderContext),
    ...(bare === 0 ? [] : [count(bare, questionsOf(checklist).length)]),
  ];
}

/** What and why: the facts that a committee asks for first. */
const FIRST: readonly Fact[] = [
  'purpose',
  'partners',
  'countries',
  'period',
  'unit',
  'responsible',
];

/** What sort of collaboration it is, which is read together. */
const SORT: readonly Fact[] = ['kind', 'level', 'area'];

const MONEY: readonly Fact[] = [
  'moneyNote',
  'account',
  'grant',
  'funding',
  'programme',
  'budget',
  'external',
  'hours',
];

function factRows(
  facts: readonly Fact[],
  { proposal }: CaseNote,
  renderContext: RenderContext,
): Row[] {
  const { facts: texts } = renderContext.strings.screening;
  return facts.flatMap((fact): Row[] => {
    const value = formatProposal(fact, proposal, renderContext);
    return value === '' ? [] : [[texts[fact].label, value]];
  });
}

/** "Samarbejdsform: Projekt · Politisk · Sundhed". */
function sortRow({ proposal }: CaseNote, renderContext: RenderContext): Row[] {
  const values = SORT.map((fact) => formatProposal(fact, proposal, renderContext));
  const known = values.filter((value) => value !== '').join(' · ');
  return known === '' ? [] : [[renderContext.strings.screening.facts.kind.label, known]];
}

/** The Region's cost by year, and what pays for it. */
function moneyBlocks(note: CaseNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { recommendation: texts } = strings.export;
  const { years, yearly, total, computed } = costByYear(note.proposal);
  const amount = ({ amount: number, currency, written }: Money) =>
    written ?? formatMoney(number, currency, language);
  const byYear: Row[] = years.map(({ year, money }): Row => [String(year), amount(money)]);
  const stated: Row[] = [
    ...(yearly === undefined ? [] : [[texts.yearly, amount(yearly)] as const]),
    ...(total === undefined ? [] : [[texts.total, amount(total)] as const]),
    ...(computed === undefined
      ? []
      : [[texts.computed(computed.years), amount(computed.money)] as const]),
  ];
  // What was decided about an entry for certain years is no cost of each year.
  const paid = entryCostPairs(note.screening, renderContext);
  const known = [...stated, ...paid.map(({ label, value }): Row => [label, value])];
  const isUnknown = byYear.length + known.length === 0;
  return [
    { kind: 'heading', level: 1, text: texts.money },
    ...(byYear.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: [texts.year, texts.cost],
            widths: [30, 25],
            rows: [...byYear, ...stated],
          } as const,
        ]),
    {
      kind: 'facts',
      rows: [
        ...(isUnknown ? [[texts.cost, texts.unknownCost] as const] : []),
        ...(byYear.length === 0 ? known : known.slice(stated.length)),
        ...factRows(MONEY, note, renderContext),
      ],
    },
  ];
}

/** What a change of an entry changes, each fact as it was and as it will be. */
function changeBlocks({ screening }: CaseNote, renderContext: RenderContext): Block[] {
  const items = amendedLines(screening, renderContext);
  const { changes } = renderContext.strings.screening.lifecycle.copies;
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: changes },
        { kind: 'list', items },
        ...[
          ...originalAssessment(screening, renderContext),
          ...carriedCount(screening, renderContext),
        ].map((text) => ({ kind: 'text', text }) as const),
      ];
}

/** The conditions that the approval depends on; those that the result names stand in its reasons. */
function conditionBlocks({ screening }: CaseNote, renderContext: RenderContext): Block[] {
  const { decision } = screening;
  const items = decision === undefined ? [] : formatConditions(decision, renderContext);
  const { conditionsTitle } = renderContext.strings.screening.decisions;
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: conditionsTitle },
        { kind: 'list', items },
      ];
}

/** What the assessors come to, each one alone, where they disagree. */
function disagreementBlocks(note: CaseNote, renderContext: RenderContext): Block[] {
  const { strings } = renderContext;
  const { score } = mainLevelNote(note) ?? {};
  if (score?.recommendation !== 'disagreement') return [];
  const { recommendation } = strings.screening.result;
  return [
    { kind: 'heading', level: 1, text: recommendation.disagreement },
    {
      kind: 'facts',
      rows: score.assessors.map((one) => [
        one.name,
        `${recommendation[one.recommendation]} (${formatPercent(one.percent, renderContext)})`,
      ]),
    },
  ];
}

/** Whether the body that decided is the one that the plan names; empty before a decision. */
function comparedLine({ screening }: CaseNote, renderContext: RenderContext): string[] {
  const { decision, proposal } = screening;
  if (decision === undefined) return [];
  const { strings, knowledge } = renderContext;
  const { compared } = strings.routing;
  const routing = routeProposal(proposal, knowledge.rules);
  const named = decidingBody(routing);
  const label = (body: string) => labelOf(body, knowledge.vocabulary.bodies, renderContext);
  const body = label(decision.body);
  if (named === undefined) return [compared.unnamed(body)];
  if (named !== decision.body) return [compared.other(body, label(named))];
  return [routing.missing ? compared.samePart(body) : compared.same];
}

/** Who decides according to the plan, beside what has been recorded. */
function wayBlocks(note: CaseNote, renderContext: RenderContext): Block[] {
  const { routing, screening: texts } = renderContext.strings;
  const { contact, screening } = note;
  const advice = routing.ask(contact?.name ?? routing.coordinator);
  const recorded = formatChain(screening, renderContext);
  return [
    { kind: 'heading', level: 1, text: routing.heading },
    ...formatProposalRouting(
      screening,
      renderContext,
      screening.decision === undefined ? advice : '',
    ).map((text) => ({ kind: 'text', text }) as const),
    ...comparedLine(note, renderContext).map((text) => ({ kind: 'text', text }) as const),
    ...(recorded.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: texts.decisions.chain } as const,
          { kind: 'list', items: recorded } as const,
        ]),
  ];
}

/** What begins a line of a card that is one of a list. */
const BULLET = '• ';

/**
 * The first page: what is recommended to whom, what and why, the money by year, the conditions, any
 * disagreement, and who decides.
 */
export function recommendationBlocks(note: CaseNote, renderContext: RenderContext): Block[] {
  const { recommendation: texts } = renderContext.strings.export;
  return [
    { kind: 'heading', level: 1, text: texts.title },
    ...recommendationText(note, renderContext).map((text, index): Block => {
      if (index === 0) return { kind: 'text', look: 'strong', text };
      return text.startsWith(BULLET)
        ? { kind: 'list', items: [text.slice(BULLET.length)] }
        : { kind: 'text', text };
    }),
    ...changeBlocks(note, renderContext),
    ...disagreementBlocks(note, renderContext),
    { kind: 'heading', level: 1, text: texts.what },
    {
      kind: 'facts',
      rows: [...factRows(FIRST, note, renderContext), ...sortRow(note, renderContext)],
    },
    ...moneyBlocks(note, renderContext),
    ...conditionBlocks(note, renderContext),
    ...wayBlocks(note, renderContext),
  ];
}
