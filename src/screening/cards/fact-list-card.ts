import type { Assessment } from '../checklist/assessment';
import { transitionsOf } from '../case/transition-screening';
import { FACTS } from '../proposal/proposal';
import type { Screening } from '../case/screening';
import { stepData } from './step-cards';
import { truncate } from '../../lib/text';
import { formatProposal, screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

const LONGEST_VALUE = 70;

/** Renders every fact with a button to change it. */
export function renderFactList(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
): object {
  const texts = renderContext.strings.screening;
  const at = stepData(screening, assessment);
  return reportCard.render({
    progress: texts.proposal,
    title: screeningName(screening, renderContext),
    lines: [{ text: texts.proposalCard.editHint }],
    sections: [
      {
        rows: FACTS.map((fact) => {
          const value = formatProposal(fact, screening.proposal, renderContext);
          const { label } = texts.facts[fact];
          return {
            name: label,
            lines: [{ text: truncate(value, LONGEST_VALUE) || `(${texts.proposalCard.missing})` }],
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
            data: { action: 'withdraw', screening: screening.id, seen: transitionsOf(screening) },
          },
        ],
      },
    ],
  });
}
