import type { Assessment } from '../checklist/assessment';
import { movesOf } from '../case/move-screening';
import { FACTS } from '../proposal/proposal';
import type { Screening } from '../case/screening';
import { atOf } from './step-cards';
import { cutText } from '../../lib/text';
import { proposalInWords, screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/render-context';

const LONGEST_VALUE = 70;

/** Every fact, each to be tapped and changed. */
export function renderFactList(
  screening: Screening,
  assessment: Assessment,
  telling: Telling,
): object {
  const texts = telling.strings.screening;
  const at = atOf(screening, assessment);
  return reportCard.render({
    progress: texts.proposal,
    title: screeningName(screening, telling),
    lines: [{ text: texts.proposalCard.editHint }],
    sections: [
      {
        rows: FACTS.map((fact) => {
          const value = proposalInWords(fact, screening.proposal, telling);
          const { label } = texts.facts[fact];
          return {
            name: label,
            lines: [{ text: cutText(value, LONGEST_VALUE) || `(${texts.proposalCard.missing})` }],
            action: texts.proposalCard.editOne(label),
            data: {
              action: 'go' as const,
              to: { kind: 'fact' as const, fact, edited: true as const },
              ...at,
            },
          };
        }),
      },
    ],
    groups: [
      {
        buttons: [
          {
            title: texts.backToScreening,
            data: { action: 'continue-screening', screening: screening.id },
          },
          {
            title: texts.result.actions.duplicate,
            data: { action: 'duplicate', screening: screening.id },
          },
          {
            title: texts.result.actions.withdraw,
            data: { action: 'withdraw', screening: screening.id, seen: movesOf(screening) },
          },
        ],
      },
    ],
  });
}
