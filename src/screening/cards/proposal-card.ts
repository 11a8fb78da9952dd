import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import type { Assessment } from '../checklist/assessment';
import type { Screening } from '../case/screening';
import { factsAsked } from '../checklist/steps';
import { atOf } from './step-cards';
import { reasonsInWords } from './format-proposal';
import { proposalInWords, screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/render-context';

const SHOWN = 5;

/** Every fact that is asked for, with what was given or that it is missing. */
export function proposalPairs({ proposal, skipped }: Screening, telling: Telling) {
  const { facts, proposalCard } = telling.strings.screening;
  return factsAsked({ proposal }).map((fact) => {
    const missing = skipped.includes(fact) ? proposalCard.passed : proposalCard.missing;
    return {
      label: facts[fact].label,
      value: proposalInWords(fact, proposal, telling) || `(${missing})`,
    };
  });
}

function overlapSection(overlaps: readonly Overlap[], telling: Telling) {
  const { strings, language } = telling;
  const texts = strings.screening.proposalCard;
  if (overlaps.length === 0) return { lines: [{ text: texts.noOverlaps }] };
  const left = overlaps.length - SHOWN;
  return {
    heading: texts.overlaps(overlaps.length),
    rows: overlaps.slice(0, SHOWN).map((overlap) => ({
      name: overlap.collaboration.name[language],
      lines: [{ text: reasonsInWords(overlap, telling) }],
      action: strings.answers.details(overlap.collaboration.name[language]),
      data: { action: 'show' as const, collaboration: overlap.collaboration.id },
    })),
    lines: left > 0 ? [{ text: texts.overlapsMore(left) }] : [],
  };
}

/** The proposal as a whole, to be confirmed: what is known, what resembles it, and ways to go on or change it. */
export function renderProposal(
  screening: Screening,
  assessment: Assessment,
  overlaps: readonly Overlap[],
  telling: Telling,
  notice: string,
): object {
  const { proposalCard: texts, proposal, pause } = telling.strings.screening;
  const missing = factsAsked(screening).filter((fact) => screening.proposal[fact] === undefined);
  const alike = overlaps.length > 0;
  return reportCard.render({
    progress: proposal,
    notice,
    title: screeningName(screening, telling),
    lines: [
      { text: texts.confirm },
      ...(missing.length > 0 ? [{ text: texts.stillMissing(missing.length) }] : []),
    ],
    sections: [{ pairs: proposalPairs(screening, telling) }, overlapSection(overlaps, telling)],
    footer: alike ? texts.overlapsKept : '',
    groups: [
      {
        buttons: [
          {
            title: alike ? texts.proceedAnyway : texts.proceed,
            data: { action: 'confirm', ...atOf(screening, assessment) },
          },
          { title: texts.edit, data: { action: 'edit-facts', screening: screening.id } },
          { title: pause, data: { action: 'pause', screening: screening.id } },
        ],
      },
    ],
  });
}
