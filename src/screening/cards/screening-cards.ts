import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import type { Assessment } from '../checklist/assessment';
import type { Screening } from '../case/screening';
import { isOpen } from '../case/states';
import { renderFact, renderQuestion } from './step-cards';
import { renderProposal } from './proposal-card';
import { renderResult } from './result-cards';
import type { RenderContext } from '../../cards/render-context';

/** What the card of a step shows in addition to the screening. */
interface StepContext {
  readonly overlaps: readonly Overlap[];
  /** A message at the top of the card. */
  readonly notice?: string;
  /** What to do if the competence plan has no matching row. */
  readonly advice?: string;
}

/** Renders the card of the step that an assessor is at, or the result when the record is frozen. */
export function renderScreening(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
  context: StepContext,
): object {
  const { overlaps, notice = '' } = context;
  const { step } = assessment;
  if (!isOpen(screening.state)) return renderResult(screening, assessment, renderContext, context);
  switch (step.kind) {
    case 'fact':
      return renderFact(screening, assessment, step.fact, renderContext, notice);
    case 'proposal':
      return renderProposal(screening, assessment, overlaps, renderContext, notice);
    case 'question':
      return renderQuestion(screening, assessment, step.question, renderContext, notice);
    case 'result':
      return renderResult(screening, assessment, renderContext, context);
  }
}
