import { renderMessage } from '../../cards/command-cards';
import { renderDecline, renderHandOver } from '../cards/hand-over-cards';
import { declineDuty } from '../owners/decline-duty';
import { handOver } from '../owners/hand-over';
import { findColleague } from './find-colleague';
import { openOwnRound } from './open-round';
import { closedInWords } from './round-in-words';
import { replaceCard, type Turn } from '../../teams/turn';

/** Opens the form in which a round is handed to somebody else. */
export async function openHandOver(id: string, turn: Turn): Promise<void> {
  const round = await openOwnRound(id, turn);
  if (round) await replaceCard(turn, renderHandOver(round, turn.telling));
}

/** Hands a collaboration to a person, and says whether that was possible. */
export async function handOverTo(
  tap: { readonly round: string; readonly person: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { content, person, roles, telling } = turn;
  const { monitoring } = telling.strings;
  const { handing, colleague, notYours, unknown } = monitoring;
  const { round: id, person: to, note } = tap;
  const typed = note.trim();
  const wish = { round: id, to, by: person, ...(typed !== '' && { note: typed }) };
  const handed = await handOver(wish, roles, content.wheel, turn);
  const card = () => {
    if (handed.kind === 'unknown') return renderMessage(unknown);
    const { round } = handed;
    const name = round.name[telling.language];
    switch (handed.kind) {
      case 'handed-over':
        return renderMessage(handing.done(name, handed.to.name));
      case 'already-theirs':
        return renderMessage(handing.already(name, handed.to.name));
      case 'unreachable': {
        const notice = colleague.unreachable(handed.to.name);
        return renderHandOver(round, telling, { notice, note });
      }
      case 'unknown-person':
        return renderHandOver(round, telling, { notice: colleague.unknown(to), note });
      case 'closed':
        return renderMessage(closedInWords(round, turn));
      case 'not-yours':
        return renderMessage(notYours);
    }
  };
  await replaceCard(turn, card());
}

/** Hands a collaboration to the colleague who is named; where it could be several people, asks which. */
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
  const said = found.kind === 'several' ? { matches: found.matches } : { notice: found.notice };
  await replaceCard(turn, renderHandOver(round, turn.telling, { name, note, ...said }));
}

/** Opens the form in which somebody says that it is not them. */
export async function openDecline(id: string, turn: Turn): Promise<void> {
  const round = await openOwnRound(id, turn);
  if (round) await replaceCard(turn, renderDecline(round, turn.telling));
}

/** Takes a duty from who says that it is not theirs. */
export async function declineTurn(
  { round: id, note }: { readonly round: string; readonly note: string },
  turn: Turn,
): Promise<void> {
  const { content, person, telling } = turn;
  const { declining, notYours, unknown } = telling.strings.monitoring;
  const typed = note.trim();
  const wish = { round: id, by: person, ...(typed !== '' && { note: typed }) };
  const declined = await declineDuty(wish, content.wheel, turn);
  const said = () => {
    switch (declined.kind) {
      case 'declined':
        return declining.done(declined.round.name[telling.language]);
      case 'closed':
        return closedInWords(declined.round, turn);
      case 'not-yours':
        return notYours;
      case 'unknown':
        return unknown;
    }
  };
  await replaceCard(turn, renderMessage(said()));
}
