import { formatRouting } from '../../catalogue/cards/format-routing';
import type { RenderContext } from '../../cards/render-context';
import type { Proposal } from '../proposal/proposal';
import { routeProposal } from '../proposal/route-proposal';
import { reportCard } from '../../cards/templates';
import { formatProposal } from './format-proposal';

/** Who decides on a proposal, in the order in which the bodies act, with advice where no row applies. */
export function formatProposalRouting(
  proposal: Proposal,
  renderContext: RenderContext,
  advice?: string,
): string[] {
  const matter = {
    area: formatProposal('area', proposal, renderContext),
    funding: formatProposal('funding', proposal, renderContext),
  };
  const routing = routeProposal(proposal, renderContext.knowledge.rules);
  return formatRouting(routing, matter, renderContext, advice);
}

/** Renders who decides on a proposal that was asked about. */
export function renderProposalRouting(proposal: Proposal, renderContext: RenderContext): object {
  const { lifecycle, unnamed } = renderContext.strings.screening;
  return reportCard.render({
    title: lifecycle.inWords.decides(proposal.name ?? unnamed),
    lines: formatProposalRouting(proposal, renderContext).map((text) => ({ text })),
    groups: [],
  });
}
