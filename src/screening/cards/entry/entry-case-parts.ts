import type { Button } from '../../../cards/card';
import type { RenderContext } from '../../../cards/render-context';
import { formatCost, formatDecisions } from '../../../catalogue/cards/format-costs';
import { decisionsOf, statusOn } from '../../../catalogue/collaboration';
import { copenhagen } from '../../../lib/dates';
import { formatDate } from '../../../lib/format';
import { paragraphsOf } from '../../../lib/text';
import type { Screening } from '../../case/screening';
import { type EndMatter, endMatterOf } from '../../entry/subject';
import { entryOf, isEntryGone } from '../../decision/finish-decision';
import { FACTS } from '../../proposal/proposal';
import { formatProposal } from '../format-proposal';

/** What is to be decided about the end of a collaboration; empty for other cases. */
export function endQuestion(screening: Screening, { strings }: RenderContext): string {
  const matter = endMatterOf(screening);
  return matter === undefined ? '' : strings.screening.entryCases.question[matter];
}

/** What rounds have said since the case was opened. */
function reportLines(
  { about }: Screening,
  matter: EndMatter,
  { language, strings }: RenderContext,
): { text: string }[] {
  const { entryCases: texts } = strings.screening;
  return (about?.reports ?? []).flatMap(({ at, name, effective, reason }) => [
    { text: texts.reported(name, formatDate(copenhagen(new Date(at)).day, language)) },
    ...(effective === undefined
      ? []
      : [{ text: texts.effective[matter](formatDate(effective, language)) }]),
    ...paragraphsOf(reason === undefined ? texts.noReason : texts.reason(reason)),
  ]);
}

/** Why it is to end or to be prolonged, and from when. */
export function endLines(screening: Screening, renderContext: RenderContext): { text: string }[] {
  const { entryCases: texts } = renderContext.strings.screening;
  const matter = endMatterOf(screening);
  const { reason, effective, round } = screening.about ?? {};
  if (matter === undefined) return [];
  const date =
    effective === undefined
      ? texts.noDate[matter]
      : texts.effective[matter](formatDate(effective, renderContext.language));
  return [
    ...(reason === undefined ? [] : paragraphsOf(texts.reason(reason))),
    ...(reason === undefined && round !== undefined ? [{ text: texts.noReason }] : []),
    { text: date },
    ...reportLines(screening, matter, renderContext),
  ];
}

const entryIn = (id: string | undefined, { knowledge }: RenderContext) =>
  knowledge.collaborations.find((one) => one.id === id);

/** What the entry of a case on its end costs by the catalogue, and who decided that. */
export function entryCostPairs(screening: Screening, renderContext: RenderContext) {
  const { attributes } = renderContext.strings;
  const entry = entryIn(screening.about?.collaboration, renderContext);
  if (entry === undefined || endMatterOf(screening) === undefined) return [];
  const { costs } = entry;
  return [
    {
      label: attributes.cost,
      value: costs.map((one) => formatCost(one, renderContext)).join('; '),
    },
    {
      label: attributes['decided-by'],
      value: formatDecisions(decisionsOf(entry), 'by', renderContext),
    },
  ].filter(({ value }) => value !== '');
}

/** The facts of the entry as they were when the case was opened, and what it costs. */
export function entryPairs(screening: Screening, renderContext: RenderContext) {
  const { facts } = renderContext.strings.screening;
  const pairs = FACTS.flatMap((fact) => {
    const value = formatProposal(fact, screening.proposal, renderContext);
    return value === '' ? [] : [{ label: facts[fact].label, value }];
  });
  return [...pairs, ...entryCostPairs(screening, renderContext)];
}

/** Says that a collaboration has ended already, before anything more is decided about it. */
export function endedLines(collaboration: string | undefined, renderContext: RenderContext) {
  const { day, language, strings } = renderContext;
  const entry = entryIn(collaboration, renderContext);
  if (entry?.period.end === undefined || statusOn(day, entry) !== 'ended') return [];
  return [strings.screening.entryCases.ended(formatDate(entry.period.end, language))];
}

/** The last day that was decided, for a table of facts. */
export function decidedEndPairs(screening: Screening, renderContext: RenderContext) {
  const { last, noEnd } = renderContext.strings.screening.entryCases;
  const matter = endMatterOf(screening);
  const { outcome, effective } = screening.decision ?? {};
  if (matter === undefined || outcome !== 'approved') return [];
  const value = effective === undefined ? noEnd : formatDate(effective, renderContext.language);
  return [{ label: last[matter], value }];
}

/** The way to the entry that a case is about, and to the round that opened it. */
export function subjectButtons({ about }: Screening, { strings }: RenderContext): Button[] {
  if (about === undefined) return [];
  const { decisions, entryCases } = strings.screening;
  const { collaboration, round } = about;
  return [
    { title: decisions.ask, data: { action: 'show', collaboration } },
    ...(round === undefined
      ? []
      : [{ title: entryCases.showRound, data: { action: 'view-round' as const, round } }]),
  ];
}

/** What a decision about the end of a collaboration comes to. */
export function decidedEndLines(
  screening: Screening,
  { strings, language }: RenderContext,
): string[] {
  const { entryCases: texts } = strings.screening;
  const matter = endMatterOf(screening);
  const { outcome, effective } = screening.decision ?? {};
  if (matter === undefined || outcome === undefined) return [];
  if (outcome === 'rejected') return [texts.unchanged];
  return [
    effective === undefined
      ? texts.rolling
      : texts.decidedEnd[matter](formatDate(effective, language)),
  ];
}

/** Where a decision stands: in the catalogue, or about to be. */
export function enteredLines(screening: Screening, { strings }: RenderContext): string[] {
  const { decisions, entryCases } = strings.screening;
  const { about, unsettled } = screening;
  const isEntered = entryOf(screening) !== undefined;
  const written = about === undefined ? decisions.entered : entryCases.entered[about.matter];
  const entered = isEntryGone(screening) ? entryCases.gone : written;
  const entering = about === undefined ? decisions.entering : entryCases.entering;
  return [...(isEntered ? [entered] : []), ...(unsettled === undefined ? [] : [entering])];
}

/** The input for the last day of a collaboration that is left or prolonged; none for other cases. */
export function lastDayInputs(
  screening: Screening,
  value: string | undefined,
  { strings }: RenderContext,
) {
  const { last, lastHint } = strings.screening.entryCases;
  const matter = endMatterOf(screening);
  if (matter === undefined) return [];
  const shown = {
    id: 'effective',
    label: last[matter],
    hint: lastHint[matter],
    value: value ?? '',
  };
  // One that is prolonged may have no end, which no date input can say.
  return [{ kind: matter === 'exit' ? ('date' as const) : ('text' as const), ...shown }];
}

/** The last day as it was corrected so far, or as it was decided: a word where there is none. */
export function decidedLastDay(
  screening: Screening,
  typed: string | undefined,
  { strings }: RenderContext,
): string | undefined {
  const effective = typed ?? screening.decision?.effective;
  const isRolling = effective === undefined && endMatterOf(screening) === 'renewal';
  return isRolling ? strings.screening.entryCases.noEnd : effective;
}
