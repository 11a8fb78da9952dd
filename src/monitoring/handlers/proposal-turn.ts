import { isCoordinator } from '../../people/roles';
import type { RenderContext } from '../../cards/render-context';
import { renderMessage } from '../../cards/command-cards';
import { readEntry } from '../../catalogue/entry';
import { lastDay } from '../../lib/dates';
import { readDate } from '../../lib/read-date';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import {
  outdatedNotice,
  renderDecidedProposal,
  renderProposedChange,
} from '../cards/proposal-card';
import { decideProposal, type EntryProposal, type Verdict } from '../proposals/decide-proposal';
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

type Refusals = Turn['renderContext']['strings']['proposals']['refusals'];

/** Why a proposal was not accepted or declined; of the cases that decide it, the card itself tells. */
function noticeFor(
  why: keyof Refusals | 'outdated' | 'in-case',
  shown: EntryProposal,
  renderContext: RenderContext,
): string {
  if (why === 'in-case') return '';
  return why === 'outdated'
    ? outdatedNotice(shown, renderContext)
    : renderContext.strings.proposals.refusals[why];
}

/** Accepts or declines a proposed change, and tells whoever proposed it. */
export async function proposalTurn(tap: ProposalTap, turn: Turn): Promise<void> {
  const { content, person, renderContext, roles } = turn;
  const { refusals } = renderContext.strings.proposals;
  const { collaboration, proposal: id, reason, body, date } = tap;
  const organisation = content.organisation.id;
  const refused = async (why: keyof typeof refusals | 'outdated' | 'in-case') => {
    const entry = (await readEntry(collaboration, turn))?.document;
    const proposal = entry?.proposals?.find((one) => one.id === id);
    if (why === 'not-allowed' || entry === undefined || proposal?.status !== 'open')
      return renderMessage(refusals[why === 'outdated' || why === 'in-case' ? 'closed' : why]);
    const shown = { entry, proposal };
    const cases = await turn.casesAbout(collaboration, person.id);
    const notice = noticeFor(why, shown, renderContext);
    return renderProposedChange(shown, renderContext, { notice, reason, body, date, cases });
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

/** Opens a proposed change for a coordinator, or says what became of it. */
export async function openProposalTurn(
  { collaboration, proposal: id }: Pick<ProposalTap, 'collaboration' | 'proposal'>,
  turn: Turn,
): Promise<void> {
  const { person, renderContext, roles } = turn;
  const { refusals } = renderContext.strings.proposals;
  if (!isCoordinator(person.id, roles)) return reply(turn, renderMessage(refusals['not-allowed']));
  const entry = (await readEntry(collaboration, turn))?.document;
  const proposal = entry?.proposals?.find((one) => one.id === id);
  if (entry === undefined || proposal === undefined)
    return reply(turn, renderMessage(refusals.unknown));
  const shown = { entry, proposal };
  const cases = await turn.casesAbout(collaboration, person.id);
  const card =
    proposal.status === 'open'
      ? renderProposedChange(shown, renderContext, { cases })
      : renderDecidedProposal(shown, renderContext, person.id);
  return reply(turn, card);
}
