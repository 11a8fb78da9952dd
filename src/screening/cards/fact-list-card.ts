import type { Assessment } from '../checklist/assessment';
import { type Fact, FACTS, isRuledOut } from '../proposal/proposal';
import type { Screening } from '../case/screening';
import { stepData } from '../checklist/screening-questionnaire';
import { truncate } from '../../lib/text';
import { answerRow } from '../../questionnaire/cards/question-cards';
import { formatProposal, screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

const LONGEST_VALUE = 70;

/** One fact with its value and a button to change it. */
function factRow(
  fact: Fact,
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
) {
  const { facts, proposalCard: texts } = renderContext.strings.screening;
  const { label } = facts[fact];
  const value = truncate(formatProposal(fact, screening.proposal, renderContext), LONGEST_VALUE);
  const to = { kind: 'fact', fact, edited: true } as const;
  const data = { action: 'go' as const, to, ...stepData(screening, assessment) };
  return answerRow(label, [value || `(${texts.missing})`], texts.editOne(label), data);
}

/** Renders every fact with a button to change it. */
export function renderFactList(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
): object {
  const texts = renderContext.strings.screening;
  return reportCard.render({
    progress: texts.proposal,
    title: screeningName(screening, renderContext),
    lines: [{ text: texts.proposalCard.editHint }],
    sections: [
      {
        rows: FACTS.filter((fact) => !isRuledOut(fact, screening.proposal)).map((fact) =>
          factRow(fact, screening, assessment, renderContext),
        ),
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
            data: { action: 'withdraw-form', screening: screening.id },
          },
        ],
      },
    ],
  });
}
