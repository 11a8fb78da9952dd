import { renderMessage } from '../../cards/command-cards';
import { type ColleagueForm, formatColleague } from '../../cards/person-field';
import { type GivenColleague, listOffered, readColleague } from '../../people/read-colleague';
import { type Turn, replaceCard, reply } from '../../teams/turn';
import { renderStandIn, renderDecline, renderHandOver } from '../cards/hand-over-cards';
import { declineDuty, handOver } from '../owners/hand-over';
import type { Round } from '../rounds/round';
import { setStandIn } from '../owners/set-stand-in';
import { openOwnRound, formatClosed } from './open-round';

/** The form for a stand-in, with the people who can be one. */
async function standInForm(form: ColleagueForm, turn: Turn): Promise<object> {
  const offered = await listOffered([turn.person.id], turn);
  return renderStandIn(turn.person, turn.renderContext, { offered, ...form });
}

/** The form for handing a round over, with the people who can be responsible. */
async function handOverForm(
  round: Round,
  form: ColleagueForm & { readonly note?: string },
  turn: Turn,
): Promise<object> {
  const offered = await listOffered(round.owner === undefined ? [] : [round.owner], turn);
  return renderHandOver(round, turn.renderContext, { offered, ...form });
}

/** Shows who the person's stand-in is. */
export async function openStandIn(turn: Turn): Promise<void> {
  await reply(turn, await standInForm({}, turn));
}

/** Sets the person's stand-in; without an id, removes it. */
export async function standInPersonTurn(id: string | undefined, turn: Turn): Promise<void> {
  const { person, roles, renderContext } = turn;
  const { people } = renderContext.strings;
  const { standIn: texts, colleague } = renderContext.strings.monitoring;
  const request = { person: person.id, by: person.id, ...(id !== undefined && { standIn: id }) };
  const set = await setStandIn(request, roles, turn);
  const card = async (): Promise<object> => {
    if (set.ok) return renderMessage(set.standIn ? texts.done(set.standIn.name) : texts.removed);
    switch (set.reason) {
      case 'same-person':
        return standInForm({ notice: colleague.itself }, turn);
      case 'unreachable':
        return standInForm({ notice: people.unreachable(set.standIn.name) }, turn);
      case 'unknown-person':
      case 'not-allowed':
        return standInForm({ notice: people.unmet }, turn);
    }
  };
  await replaceCard(turn, await card());
}

/** Sets the given colleague as stand-in; if several people may be meant, asks which one. */
export async function standInTurn(given: GivenColleague, turn: Turn): Promise<void> {
  const found = await readColleague(given, turn);
  if (found.kind === 'found') return standInPersonTurn(found.person.id, turn);
  const form = formatColleague(found, given.name, turn.renderContext);
  return replaceCard(turn, await standInForm(form, turn));
}

/** Opens the form for handing a round over. */
export async function openHandOver(id: string, turn: Turn): Promise<void> {
  const round = await openOwnRound(id, turn);
  if (round) await replaceCard(turn, await handOverForm(round, {}, turn));
}

/** Hands a collaboration over to a person and reports the outcome. */
export async function handOverTo(
  tap: { readonly round: string; readonly person: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { content, person, roles, renderContext } = turn;
  const { monitoring, people } = renderContext.strings;
  const { handing, notYours, unknown } = monitoring;
  const { round: id, person: to, note } = tap;
  const typed = note.trim();
  const request = { round: id, to, by: person, ...(typed !== '' && { note: typed }) };
  const handed = await handOver(request, roles, content.policy, turn);
  const card = async (): Promise<object> => {
    if (handed.ok) {
      const textOf = handed.changed ? handing.done : handing.already;
      return renderMessage(textOf(handed.round.name[renderContext.language], handed.to.name));
    }
    switch (handed.reason) {
      case 'unreachable': {
        const notice = people.unreachable(handed.to.name);
        return handOverForm(handed.round, { notice, note }, turn);
      }
      case 'unknown-person':
        return handOverForm(handed.round, { notice: people.unmet, note }, turn);
      case 'closed':
        return renderMessage(formatClosed(handed.round, turn));
      case 'not-yours':
        return renderMessage(notYours);
      case 'unknown':
        return renderMessage(unknown);
    }
  };
  await replaceCard(turn, await card());
}

/** Hands a collaboration over to the given colleague; if several people may be meant, asks which one. */
export async function handOverTurn(
  tap: GivenColleague & { readonly round: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { round: id, name, note } = tap;
  const found = await readColleague(tap, turn);
  if (found.kind === 'found') {
    await handOverTo({ round: id, person: found.person.id, note }, turn);
    return;
  }
  const round = await openOwnRound(id, turn);
  if (round === undefined) return;
  const form = { ...formatColleague(found, name, turn.renderContext), note };
  await replaceCard(turn, await handOverForm(round, form, turn));
}

/** Opens the form for declining a round. */
export async function openDecline(id: string, turn: Turn): Promise<void> {
  const round = await openOwnRound(id, turn);
  if (round) await replaceCard(turn, renderDecline(round, turn.renderContext));
}

/** Removes a round from a person who declines responsibility for it. */
export async function declineTurn(
  { round: id, note }: { readonly round: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { content, person, renderContext } = turn;
  const { declining, notYours, unknown } = renderContext.strings.monitoring;
  const typed = note.trim();
  const request = { round: id, by: person, ...(typed !== '' && { note: typed }) };
  const declined = await declineDuty(request, content.policy, turn);
  const text = () => {
    if (declined.ok) return declining.done(declined.round.name[renderContext.language]);
    switch (declined.reason) {
      case 'closed':
        return formatClosed(declined.round, turn);
      case 'not-yours':
        return notYours;
      case 'unknown':
        return unknown;
    }
  };
  await replaceCard(turn, renderMessage(text()));
}
