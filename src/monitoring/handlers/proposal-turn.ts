import { isCoordinator } from '../../people/roles';
import { renderMessage } from '../../cards/command-cards';
import { readEntry } from '../../catalogue/entry';
import { lastDay } from '../../lib/dates';
import { readDate } from '../../lib/read-date';
import { replaceCard, type Turn } from '../../teams/turn';
import {
  outdatedNotice,
  renderDecidedProposal,
  renderProposedChange,
} from '../cards/proposal-card';
import { decideProposal, type Verdict } from '../proposals/decide-proposal';
import { settleProposals } from '../proposals/settle-proposals';

/** What the card of a proposed change sends. */
interface ProposalTap {
  readonly collaboration: string;
  readonly proposal: string;
  readonly to: 'confirmed' | 'decided' | 'declined';
  readonly reason: string;
  readonly body: string;
  readonly date: string;
}

/** What the tap says; `undefined` if its decision is incomplete. */
function verdictIn({ to, reason, body, date }: ProposalTap, turn: Turn): Verdict['to'] | undefined {
  if (to === 'confirmed') return { status: 'accepted' };
  if (to === 'declined') return { status: 'declined', reason: reason.trim() };
  const on = readDate(date);
  const isKnown = turn.content.vocabulary.bodies.some(({ id }) => id === body);
  return on?.length === 10 && isKnown
    ? { status: 'accepted', decision: { by: body, on: lastDay(on) } }
    : undefined;
}

/** Accepts or declines a proposed change, and tells whoever proposed it. */
export async function proposalTurn(tap: ProposalTap, turn: Turn): Promise<void> {
  const { content, person, renderContext, roles } = turn;
  const { refusals } = renderContext.strings.proposals;
  const { collaboration, proposal: id, reason, body, date } = tap;
  const organisation = content.organisation.id;
  const refused = async (why: keyof typeof refusals | 'outdated') => {
    const entry = (await readEntry(collaboration, turn))?.document;
    const proposal = entry?.proposals?.find((one) => one.id === id);
    if (why === 'not-allowed' || entry === undefined || proposal?.status !== 'open')
      return renderMessage(refusals[why === 'outdated' ? 'closed' : why]);
    const shown = { entry, proposal };
    const notice = why === 'outdated' ? outdatedNotice(shown, renderContext) : refusals[why];
    return renderProposedChange(shown, renderContext, { notice, reason, body, date });
  };
  if (!isCoordinator(person.id, roles))
    return replaceCard(turn, renderMessage(refusals['not-allowed']));
  const to = verdictIn(tap, turn);
  if (to === undefined) return replaceCard(turn, await refused('decision-needed'));
  const verdict = { organisation, collaboration, proposal: id, person, to };
  const decided = await decideProposal(verdict, content.vocabulary, roles, turn);
  if (!decided.ok) return replaceCard(turn, await refused(decided.reason));
  await turn.outbox.attempt(await settleProposals({ id: collaboration, organisation }, turn));
  await turn.knowledge.refresh();
  return replaceCard(turn, renderDecidedProposal(decided, renderContext, person.id));
}
