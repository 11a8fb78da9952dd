import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import type { Assessment } from '../checklist/assessment';
import { caseNumberOf } from '../case/case-number';
import type { Screening } from '../case/screening';
import { isUndecided } from '../case/states';
import { factsAsked, guessOf } from '../proposal/proposal';
import { stepData } from '../checklist/screening-questionnaire';
import { amendedLines, formatState } from './format-case';
import { formatOverlap, formatProposal, screeningName } from './format-proposal';
import type { Button } from '../../cards/card';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

const SHOWN = 5;

/** Every fact that is asked for: those with a value, then the names of those without one. */
export function proposalPairs({ proposal, skipped }: Screening, renderContext: RenderContext) {
  const { facts, proposalCard } = renderContext.strings.screening;
  const asked = factsAsked({ proposal }).map((fact) => ({
    fact,
    label: facts[fact].label,
    value: formatProposal(fact, proposal, renderContext),
  }));
  const known = asked.filter(({ value }) => value !== '');
  const unknown = asked.filter(({ value }) => value === '');
  const named = (label: string, some: readonly { readonly label: string }[]) =>
    some.length === 0 ? [] : [{ label, value: some.map((one) => one.label).join(', ') }];
  return [
    ...known.map(({ fact, label, value }) => ({
      label,
      value: guessOf(fact, proposal) === undefined ? value : proposalCard.guess(value),
    })),
    ...named(
      proposalCard.unanswered,
      unknown.filter(({ fact }) => !skipped.includes(fact)),
    ),
    ...named(
      proposalCard.passed,
      unknown.filter(({ fact }) => skipped.includes(fact)),
    ),
  ];
}

function overlapSection(overlaps: readonly Overlap[], renderContext: RenderContext) {
  const { strings, language } = renderContext;
  const texts = strings.screening.proposalCard;
  if (overlaps.length === 0) return { lines: [{ text: texts.noOverlaps }] };
  const remaining = overlaps.length - SHOWN;
  return {
    heading: texts.overlaps(overlaps.length),
    rows: overlaps.slice(0, SHOWN).map((overlap) => ({
      name: overlap.collaboration.name[language],
      lines: [{ text: formatOverlap(overlap, renderContext) }],
      action: strings.answers.details(overlap.collaboration.name[language]),
      data: { action: 'show' as const, collaboration: overlap.collaboration.id },
    })),
    lines: remaining > 0 ? [{ text: texts.overlapsMore(remaining) }] : [],
  };
}

/** What a screening is a copy of. */
export function originLines({ copyOf }: Screening, { strings }: RenderContext): { text: string }[] {
  const { copies } = strings.screening.lifecycle;
  if (copyOf === undefined) return [];
  const { name, amends } = copyOf;
  return [{ text: amends === true ? copies.amends(name) : copies.copyOf(name) }];
}

/** The button that opens what a screening is a copy of. */
export function originButton({ copyOf }: Screening, { strings }: RenderContext): Button[] {
  return copyOf === undefined
    ? []
    : [
        {
          title: strings.screening.lifecycle.copies.open,
          data: { action: 'view-screening', screening: copyOf.screening },
          role: 'secondary',
        },
      ];
}

/**
 * Renders the proposal for confirmation: its facts, similar collaborations, and buttons to continue
 * or change it.
 */
export function renderProposal(
  screening: Screening,
  assessment: Assessment,
  overlaps: readonly Overlap[],
  renderContext: RenderContext,
  notice: string,
): object {
  const { proposalCard: texts, proposal, pause } = renderContext.strings.screening;
  const missing = factsAsked(screening).filter((fact) => screening.proposal[fact] === undefined);
  const hasSimilar = overlaps.length > 0;
  return reportCard.render({
    progress: proposal,
    notice,
    title: screeningName(screening, renderContext),
    lines: [
      { text: texts.confirm },
      ...originLines(screening, renderContext),
      ...amendedLines(screening, renderContext).map((text) => ({ text })),
      ...(missing.length > 0 ? [{ text: texts.stillMissing(missing.length) }] : []),
    ],
    sections: [
      { pairs: proposalPairs(screening, renderContext) },
      overlapSection(overlaps, renderContext),
    ],
    footer: hasSimilar ? texts.overlapsKept : '',
    groups: [
      {
        buttons: [
          {
            title: hasSimilar ? texts.proceedAnyway : texts.proceed,
            data: { action: 'confirm', ...stepData(screening, assessment) },
          },
          {
            title: texts.edit,
            data: { action: 'edit-facts', screening: screening.id },
            role: 'normal',
          },
          { title: pause, data: { action: 'pause', screening: screening.id } },
          ...originButton(screening, renderContext),
        ],
      },
    ],
  });
}

/** Renders what is proposed in a case that a question names: what is known, and that it is not decided. */
export function renderNamedCase(screening: Screening, renderContext: RenderContext): object {
  const { cases, lifecycle, states } = renderContext.strings.screening;
  const name = screeningName(screening, renderContext);
  const state = formatState(screening, renderContext);
  return reportCard.render({
    title: name,
    headline: isUndecided(screening.state)
      ? lifecycle.inWords.isProposed
      : lifecycle.inWords.isCase(states[screening.state]),
    lines: [{ text: `${caseNumberOf(screening)} · ${screening.ownerName} · ${state}` }],
    sections: [{ pairs: proposalPairs(screening, renderContext) }],
    groups: [
      {
        buttons: [
          {
            title: cases.queue.open(name),
            data: { action: 'view-screening', screening: screening.id },
          },
        ],
      },
    ],
  });
}
