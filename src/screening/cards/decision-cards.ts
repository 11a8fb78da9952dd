import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { formatDate } from '../../lib/format';
import { paragraphsOf } from '../../lib/text';
import type { DecisionStep } from '../../catalogue/decision-chain';
import { entryOf } from '../decision/finish-decision';
import { type Decision, isAssessed, mainLevel, type Screening } from '../case/screening';
import { decidedEndLines, enteredLines, subjectButtons } from './entry/entry-case-parts';
import { formatDay } from './format-case';
import { giveButton } from './give-cards';
import { screeningName } from './format-proposal';
import { originButton, originLines } from './proposal-card';

const bodyLabel = (body: string, renderContext: RenderContext) =>
  labelOf(body, renderContext.knowledge.vocabulary.bodies, renderContext);

/** An item of an agenda as it was written; one that is only a number is called an item. */
function formatItem(item: string, { strings }: RenderContext): string {
  const { numberedItem } = strings.screening.decisions;
  return /^\d+[a-z]?\.?$/iu.test(item) ? numberedItem(item.replace(/\.$/u, '')) : item;
}

/** What a correction can change. */
type Corrected = Pick<Decision, 'body' | 'on' | 'item' | 'reason' | 'conditions' | 'effective'>;

/** What was unusual about a step when it was recorded. */
function formatDeviations({ warnings }: DecisionStep, { strings }: RenderContext): string[] {
  const { decisions: texts } = strings.screening;
  const said = warnings.map((one) => texts.warnings[one]);
  return said.length === 0 ? [] : [texts.deviations(said.join(' '))];
}

/** What one body did: "1. marts 2027: Forretningsudvalget indstiller til godkendelse (punkt 7)." */
export function stepLine(
  { body, on, item = '', outcome }: DecisionStep,
  renderContext: RenderContext,
): string {
  const { decisions: texts } = renderContext.strings.screening;
  return texts.step(
    formatDate(on, renderContext.language),
    bodyLabel(body, renderContext),
    texts.outcomes[outcome],
    formatItem(item, renderContext),
  );
}

function formatStep(step: DecisionStep, renderContext: RenderContext): string[] {
  const { at, by, reason } = step;
  const { decisions: texts } = renderContext.strings.screening;
  return [
    `${stepLine(step, renderContext)} ${texts.recordedBy(by.name, formatDay(at, renderContext))}`,
    ...(reason === '' ? [] : [texts.reasonLine(reason)]),
    ...formatDeviations(step, renderContext),
  ];
}

/** The parts of a decision that differ before and after a correction: "Mødedato: fra … til …". */
function correctedParts(before: Corrected, after: Corrected, renderContext: RenderContext) {
  const { decisions: texts } = renderContext.strings.screening;
  const { language } = renderContext;
  const { fromTo, facts, none } = texts.correct;
  const conditions = ({ conditions = after.conditions ?? [] }: Corrected) =>
    formatConditions({ conditions }, renderContext).join('; ');
  const last = ({ effective }: Corrected) =>
    effective === undefined ? '' : formatDate(effective, language);
  const parts = [
    [facts.body, bodyLabel(before.body, renderContext), bodyLabel(after.body, renderContext)],
    [facts.on, formatDate(before.on, language), formatDate(after.on, language)],
    [
      facts.item,
      formatItem(before.item ?? '', renderContext),
      formatItem(after.item ?? '', renderContext),
    ],
    [facts.reason, before.reason, after.reason],
    [facts.effective, last(before), last(after)],
    [facts.conditions, conditions(before), conditions(after)],
  ] as const;
  return parts
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => fromTo(label, was || none, is || none));
}

/** What was corrected in the record of the decision, from what to what, and why. */
function formatCorrections(
  { corrections = [], decision }: Screening,
  renderContext: RenderContext,
): string[] {
  const { correct } = renderContext.strings.screening.decisions;
  return corrections.flatMap(({ before, why, by, at }, index) => {
    const after = corrections[index + 1]?.before ?? decision;
    const parts = after === undefined ? [] : correctedParts(before, after, renderContext);
    return [
      correct.line(formatDay(at, renderContext), by.name, why),
      ...parts.map((part) => `• ${part}`),
    ];
  });
}

/**
 * The way of a case through the bodies, with reasons, deviations and corrections; of a decision that
 * is told beside it, only the deviations.
 */
export function formatChain(
  screening: Screening,
  renderContext: RenderContext,
  told?: Decision,
): string[] {
  const { reopen } = renderContext.strings.screening.decisions;
  const isTold = ({ body, on, item, outcome, reason }: DecisionStep) =>
    told?.outcome === outcome &&
    told.body === body &&
    told.on === on &&
    told.item === item &&
    told.reason === reason;
  const steps = screening.chain.map((step) => ({
    at: step.at,
    lines: isTold(step) ? formatDeviations(step, renderContext) : formatStep(step, renderContext),
  }));
  const reopenings = screening.history
    .filter(({ did }) => did === 'reopened')
    .map(({ at, name, value = '' }) => ({
      at,
      lines: [reopen.line(formatDay(at, renderContext), name, value)],
    }));
  return [
    ...[...steps, ...reopenings]
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .flatMap(({ lines }) => lines),
    ...formatCorrections(screening, renderContext),
  ];
}

/** What an approval depends on: "Find medfinansiering (senest 1. oktober 2027)". */
export function formatConditions(
  { conditions = [] }: Pick<Decision, 'conditions'>,
  { strings, language }: RenderContext,
): string[] {
  const { condition } = strings.screening.decisions;
  return conditions.map(({ text, deadline }) =>
    condition(text, deadline === undefined ? '' : formatDate(deadline, language)),
  );
}

function decisionLines(decision: Decision, renderContext: RenderContext): { text: string }[] {
  const { strings, language } = renderContext;
  const { decisions: texts, result } = strings.screening;
  const { body, on, item = '', reason, by, at } = decision;
  const derived = Object.entries(result.recommendation).find(
    ([id]) => id === decision.recommendation,
  )?.[1];
  return [
    { text: texts.by(bodyLabel(body, renderContext), formatDate(on, language)) },
    ...(item === ''
      ? []
      : [{ text: `${texts.correct.facts.item}: ${formatItem(item, renderContext)}` }]),
    ...(reason === '' ? [] : paragraphsOf(texts.reasonLine(reason))),
    ...(decision.recommendation === undefined
      ? []
      : [{ text: texts.wasDerived(derived ?? decision.recommendation) }]),
    { text: texts.recordedBy(by.name, formatDay(at, renderContext)) },
  ];
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }));

const sectionOf = (heading: string, texts: readonly string[]) =>
  texts.length === 0 ? [] : [{ heading, lines: texts.map((text) => ({ text })) }];

/** The button that starts a proposal to change an approved case. */
const amendProposal = (screening: Screening, { strings }: RenderContext): Button[] =>
  screening.state === 'approved' && isAssessed(screening)
    ? [
        {
          title: strings.screening.lifecycle.copies.amend,
          data: { action: 'amend', screening: screening.id },
          role: 'secondary',
        },
      ]
    : [];

/** The button that proposes an approved case for the action plan; what is left is no initiative. */
const planButton = ({ about, id, state }: Screening, { strings }: RenderContext): Button[] =>
  state === 'approved' && about?.matter !== 'exit'
    ? [
        {
          title: strings.actionPlans.proposeFrom,
          data: { action: 'initiative-form', source: { kind: 'screening', id } },
        },
      ]
    : [];

/** What a coordinator can do about a recorded decision. */
export function amendButtons(screening: Screening, renderContext: RenderContext): Button[] {
  const { id, state } = screening;
  const { correct, reopen } = renderContext.strings.screening.decisions;
  if (state !== 'approved' && state !== 'rejected') return [];
  return [
    ...planButton(screening, renderContext),
    { title: correct.button, data: { action: 'correct-form', screening: id } },
    ...(state === 'rejected'
      ? [{ title: reopen.button, data: { action: 'reopen-form' as const, screening: id } }]
      : []),
    ...amendProposal(screening, renderContext),
    giveButton(screening, renderContext),
  ];
}

/** What anybody who sees a decided case can do with it. */
function readButtons(screening: Screening, renderContext: RenderContext): Button[] {
  const { decisions, overview, result } = renderContext.strings.screening;
  const one = { screening: screening.id };
  const level = mainLevel(screening);
  const entry = entryOf(screening);
  const caseNote = {
    title: result.actions.caseNote,
    data: { action: 'case-note', ...one },
  } as const;
  if (!isAssessed(screening)) return [...subjectButtons(screening, renderContext), caseNote];
  return [
    ...(entry === undefined
      ? []
      : [{ title: decisions.ask, data: { action: 'show' as const, collaboration: entry } }]),
    { title: overview, data: { action: 'overview', level, ...one } },
    { title: result.actions.explain, data: { action: 'explain', level, ...one } },
    caseNote,
    ...originButton(screening, renderContext),
    { title: result.actions.duplicate, data: { action: 'duplicate', ...one } },
  ];
}

/** What a decided case shows in addition to the decision. */
interface DecidedState {
  readonly notice?: string;
  /** Set for a coordinator, who can correct the record. */
  readonly amends?: boolean;
  /** Set for the owner, who can give the case to somebody else. */
  readonly gives?: boolean;
}

/** Renders the decision for the owner and for coordinators. */
export function renderDecided(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', amends = false, gives = false }: DecidedState = {},
): object {
  const { decision } = screening;
  const { decisions: texts, entryCases } = renderContext.strings.screening;
  const name = screeningName(screening, renderContext);
  const giving = [
    ...planButton(screening, renderContext),
    ...(gives
      ? [...amendProposal(screening, renderContext), giveButton(screening, renderContext)]
      : []),
  ];
  const conditions = decision === undefined ? [] : formatConditions(decision, renderContext);
  return reportCard.render({
    notice,
    title: decision === undefined ? name : texts.title[decision.outcome](name),
    lines: [
      ...(decision === undefined ? [] : decisionLines(decision, renderContext)),
      ...asLines(decidedEndLines(screening, renderContext)),
      ...asLines(enteredLines(screening, renderContext)),
      { text: isAssessed(screening) ? texts.kept : entryCases.closed },
      ...originLines(screening, renderContext),
    ],
    sections: [
      ...sectionOf(
        texts.conditionsTitle,
        conditions.map((one) => `• ${one}`),
      ),
      ...sectionOf(texts.chain, formatChain(screening, renderContext, decision)),
    ],
    groups: [
      { buttons: readButtons(screening, renderContext) },
      { buttons: amends ? amendButtons(screening, renderContext) : giving },
    ],
  });
}
