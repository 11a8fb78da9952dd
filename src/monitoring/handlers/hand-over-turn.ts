import { renderMessage } from '../../cards/command-cards';
import { findPeople } from '../../people/find-people';
import type { Person } from '../../people/person';
import { type Turn, replaceCard, reply } from '../../teams/turn';
import { renderStandIn, renderDecline, renderHandOver } from '../cards/hand-over-cards';
import { declineDuty, handOver } from '../owners/hand-over';
import { setStandIn } from '../owners/set-stand-in';
import { openOwnRound, formatClosed } from './open-round';

/** Who a typed name refers to: one person, several to choose from, or nobody and why. */
type Colleague =
  | { readonly kind: 'found'; readonly person: Person }
  | { readonly kind: 'several'; readonly matches: readonly Person[] }
  | { readonly kind: 'none'; readonly notice: string };

/** Finds the colleague with exactly this name; otherwise all who may be meant. */
export async function findColleague(typed: string, turn: Turn): Promise<Colleague> {
  const name = typed.trim();
  const { colleague: texts } = turn.renderContext.strings.monitoring;
  if (name === '') return { kind: 'none', notice: texts.empty };
  const matches = await findPeople(name, turn);
  const [one, another] = matches.filter(
    (person) => person.name.toLowerCase() === name.toLowerCase(),
  );
  if (one !== undefined && another === undefined) return { kind: 'found', person: one };
  return matches.length === 0
    ? { kind: 'none', notice: texts.unknown(name) }
    : { kind: 'several', matches };
}

/** Shows who the person's stand-in is. */
export async function openStandIn(turn: Turn): Promise<void> {
  await reply(turn, renderStandIn(turn.person, turn.renderContext));
}

/** Sets the person's stand-in; without an id, removes it. */
export async function standInPersonTurn(id: string | undefined, turn: Turn): Promise<void> {
  const { person, roles, renderContext } = turn;
  const { standIn: texts, colleague } = renderContext.strings.monitoring;
  const request = { person: person.id, by: person.id, ...(id !== undefined && { standIn: id }) };
  const set = await setStandIn(request, roles, turn);
  const card = () => {
    if (set.ok) return renderMessage(set.standIn ? texts.done(set.standIn.name) : texts.removed);
    switch (set.reason) {
      case 'same-person':
        return renderStandIn(person, renderContext, { notice: colleague.itself });
      case 'unreachable':
        return renderStandIn(person, renderContext, {
          notice: colleague.unreachable(set.standIn.name),
        });
      case 'unknown-person':
      case 'not-allowed':
        return renderStandIn(person, renderContext, { notice: colleague.empty });
    }
  };
  await replaceCard(turn, card());
}

/** Sets the colleague with the given name as stand-in; if several people match, asks which one. */
export async function standInTurn(name: string, turn: Turn): Promise<void> {
  const found = await findColleague(name, turn);
  if (found.kind === 'found') {
    await standInPersonTurn(found.person.id, turn);
    return;
  }
  const colleagueState =
    found.kind === 'several' ? { matches: found.matches } : { notice: found.notice };
  await replaceCard(
    turn,
    renderStandIn(turn.person, turn.renderContext, { name, ...colleagueState }),
  );
}

/** Opens the form for handing a round over. */
export async function openHandOver(id: string, turn: Turn): Promise<void> {
  const round = await openOwnRound(id, turn);
  if (round) await replaceCard(turn, renderHandOver(round, turn.renderContext));
}

/** Hands a collaboration over to a person and reports the outcome. */
export async function handOverTo(
  tap: { readonly round: string; readonly person: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { content, person, roles, renderContext } = turn;
  const { monitoring } = renderContext.strings;
  const { handing, colleague, notYours, unknown } = monitoring;
  const { round: id, person: to, note } = tap;
  const typed = note.trim();
  const request = { round: id, to, by: person, ...(typed !== '' && { note: typed }) };
  const handed = await handOver(request, roles, content.policy, turn);
  const card = () => {
    if (handed.ok) {
      const textOf = handed.changed ? handing.done : handing.already;
      return renderMessage(textOf(handed.round.name[renderContext.language], handed.to.name));
    }
    switch (handed.reason) {
      case 'unreachable': {
        const notice = colleague.unreachable(handed.to.name);
        return renderHandOver(handed.round, renderContext, { notice, note });
      }
      case 'unknown-person': {
        const notice = colleague.unknown(to);
        return renderHandOver(handed.round, renderContext, { notice, note });
      }
      case 'closed':
        return renderMessage(formatClosed(handed.round, turn));
      case 'not-yours':
        return renderMessage(notYours);
      case 'unknown':
        return renderMessage(unknown);
    }
  };
  await replaceCard(turn, card());
}

/**
 * Hands a collaboration over to the colleague with the given name; if several people match, asks
 * which one.
 */
export async function handOverTurn(
  tap: { readonly round: string; readonly name: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { round: id, name, note } = tap;
  const found = await findColleague(name, turn);
  if (found.kind === 'found') {
    await handOverTo({ round: id, person: found.person.id, note }, turn);
    return;
  }
  const round = await openOwnRound(id, turn);
  if (round === undefined) return;
  const colleagueState =
    found.kind === 'several' ? { matches: found.matches } : { notice: found.notice };
  await replaceCard(
    turn,
    renderHandOver(round, turn.renderContext, { name, note, ...colleagueState }),
  );
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
