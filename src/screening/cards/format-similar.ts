import { labelOf, type RenderContext } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import type { SimilarProposal } from '../similar/find-similar';
import { formatDay } from './format-case';
import { screeningName } from './format-proposal';

/** What is said of a proposal that is like one under way: where it stands, and who rejected it. */
export function formatSimilar(
  { screening, isSame }: SimilarProposal,
  renderContext: RenderContext,
): string {
  const { similar: texts } = renderContext.strings.screening.lifecycle;
  const { decision, submittedAt, updatedAt } = screening;
  const name = screeningName(screening, renderContext);
  const like = isSame ? texts.same : texts.like(name);
  if (screening.state !== 'rejected' || decision === undefined)
    return texts.open(like, formatDay(submittedAt ?? updatedAt, renderContext));
  const { bodies } = renderContext.knowledge.vocabulary;
  const body = labelOf(decision.body, bodies, renderContext);
  return texts.rejected(like, formatDate(decision.on, renderContext.language), body);
}
