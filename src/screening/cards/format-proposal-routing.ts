import { formatRouting } from '../../catalogue/cards/format-routing';
import type { RenderContext } from '../../cards/render-context';
import { routeProposal } from '../proposal/route-proposal';
import type { Screening } from '../case/screening';
import { reportCard } from '../../cards/templates';
import { formatProposal, screeningName } from './format-proposal';

/** What the texts about routing call a matter. */
const ROUTED = { exit: 'leave', renewal: 'prolong', change: 'change' } as const;

/** Who decides on a proposal, in the order in which the bodies act, with advice where no row applies. */
export function formatProposalRouting(
  { about, proposal }: Pick<Screening, 'about' | 'proposal'>,
  renderContext: RenderContext,
  advice?: string,
): string[] {
  const matter = {
    area: formatProposal('area', proposal, renderContext),
    funding: formatProposal('funding', proposal, renderContext),
  };
  const routing = routeProposal(proposal, renderContext.knowledge.rules);
  const { notNamed } = renderContext.strings.routing.existing;
  return [
    ...(about === undefined ? [] : [notNamed[ROUTED[about.matter]]]),
    ...formatRouting(routing, matter, renderContext, advice),
  ];
}

/** Renders who decides on a proposal that was asked about. */
export function renderProposalRouting(
  screening: Pick<Screening, 'about' | 'proposal'>,
  renderContext: RenderContext,
): object {
  const { inWords } = renderContext.strings.screening.lifecycle;
  return reportCard.render({
    title: inWords.decides(screeningName(screening, renderContext)),
    lines: formatProposalRouting(screening, renderContext).map((text) => ({ text })),
    groups: [],
  });
}
