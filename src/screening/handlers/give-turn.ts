import { renderMessage } from '../../cards/command-cards';
import { fold } from '../../lib/text';
import { findPeople } from '../../people/find-people';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import { reply, replaceCard, type Turn } from '../../teams/turn';
import { formatRefusal } from '../cards/format-case';
import { screeningName } from '../cards/format-proposal';
import { renderGiveForm, renderWhichToGive } from '../cards/give-cards';
import { listQueue, listScreenings } from '../case/list-screenings';
import { readScreening, type Screening } from '../case/screening';
import { TRANSITIONS } from '../case/states';
import { giveScreening } from '../owners/give-screening';
import { readGive } from '../owners/read-give';
import { onlyPersonNamed } from './colleagues-turn';
import { byReach, transitionRequestOf } from './owner-turn';
import { hasPart, unfollow } from './show-screening';
import { screeningCard } from './step-turn';

interface GiveTap {
  readonly screening: string;
  readonly seen?: number | undefined;
}

/** Whether the person of the turn may give a screening away. */
const mayGive = (screening: Screening, turn: Turn) =>
  TRANSITIONS.give.from.includes(screening.state) &&
  (hasPart('owner', screening, turn) || hasPart('coordinator', screening, turn));

/** Reads a screening that the person of the turn may give away; otherwise replies with the reason. */
async function openToGive(id: string, turn: Turn): Promise<Screening | undefined> {
  const { renderContext } = turn;
  const found = (await readScreening(id, turn))?.document;
  if (found !== undefined && mayGive(found, turn)) return found;
  const isReader = found !== undefined && hasPart('reader', found, turn);
  const reason = found === undefined ? 'unknown-screening' : isReader ? 'not-now' : 'not-yours';
  const notice = formatRefusal(reason, renderContext);
  const card = isReader ? screeningCard(found, turn, notice) : renderMessage(notice);
  await replaceCard(turn, card);
  return undefined;
}

/** Opens the form in which a screening gets a new owner. */
export async function openGive(id: string, turn: Turn): Promise<void> {
  const screening = await openToGive(id, turn);
  if (screening) await replaceCard(turn, renderGiveForm(screening, turn.renderContext));
}

/** Gives a screening to a person and reports whether they could be notified. */
export async function givePersonTurn(
  tap: GiveTap & { readonly person: string },
  turn: Turn,
): Promise<void> {
  const { renderContext, roles, knowledge } = turn;
  const { vocabulary } = knowledge.current().knowledge;
  const request = { ...transitionRequestOf(tap, turn), to: tap.person };
  const given = await giveScreening(request, roles, { ...turn, vocabulary });
  if (given.ok) {
    if (given.screening.owner !== turn.person.id) await unfollow(tap.screening, turn);
    if (given.screening.state === 'approved') await knowledge.refresh();
    const { done, doneQueued, doneAlone } = renderContext.strings.screening.lifecycle.give;
    const said = byReach(given, done, doneQueued, doneAlone);
    const name = screeningName(given.screening, renderContext);
    return replaceCard(turn, renderMessage(said(name, given.screening.ownerName)));
  }
  const { reason, screening } = given;
  const notice = formatRefusal(reason, renderContext);
  if (screening === undefined) return replaceCard(turn, renderMessage(notice));
  const card =
    reason === 'not-now'
      ? screeningCard(screening, turn, notice)
      : renderGiveForm(screening, renderContext, { notice });
  return replaceCard(turn, card);
}

/** Gives a screening to the person with the given name; if several match, asks which one. */
export async function giveTurn(
  tap: GiveTap & { readonly name: string },
  turn: Turn,
): Promise<void> {
  const screening = await openToGive(tap.screening, turn);
  if (screening === undefined) return;
  const name = tap.name.trim();
  const matches = await findPeople(name, turn);
  const one = onlyPersonNamed(name, matches);
  if (one !== undefined) return givePersonTurn({ ...tap, person: one.id }, turn);
  const reason = name === '' ? 'empty' : 'unknown-person';
  const notice = matches.length > 0 ? '' : formatRefusal(reason, turn.renderContext, name);
  return replaceCard(turn, renderGiveForm(screening, turn.renderContext, { matches, notice }));
}

/** The screenings that the person of the turn may give away: their own, and as a coordinator all. */
async function candidatesOf(turn: Turn): Promise<Screening[]> {
  const { person, renderContext, roles } = turn;
  const year = Number(renderContext.day.slice(0, 4));
  const { mine } = await listScreenings(person.id, turn);
  const queue = isCoordinator(person.id, roles)
    ? await listQueue(person.id, year, roles, turn)
    : undefined;
  const handled = queue?.ok === true ? [...queue.submitted, ...queue.asked] : [];
  const others = handled.filter(({ owner }) => owner !== person.id);
  return [...mine, ...others].filter((one) => mayGive(one, turn));
}

/** The screenings that a typed request means: those that it names, the one under way, or all. */
function meantBy(
  named: string,
  candidates: readonly Screening[],
  current: string | undefined,
  turn: Turn,
): readonly Screening[] {
  const wanted = fold(named);
  if (wanted !== '')
    return candidates.filter((one) =>
      fold(screeningName(one, turn.renderContext)).includes(wanted),
    );
  const underWay = candidates.filter(({ id }) => id === current);
  if (underWay.length > 0) return underWay;
  const own = candidates.filter(({ owner }) => owner === turn.person.id);
  return own.length > 0 ? own : candidates;
}

/**
 * Handles "giv screeningen videre til Bent Holm"; asks which screening if there are several, and
 * returns false if the message is no such request.
 */
export async function typedGiveTurn(conversation: OpenConversation, turn: Turn): Promise<boolean> {
  const typed = turn.personal ? readGive(turn.text) : undefined;
  if (typed === undefined) return false;
  const candidates = await candidatesOf(turn);
  const meant = meantBy(typed.screening, candidates, conversation.state.screening, turn);
  const [one, another] = meant;
  if (one !== undefined && another === undefined)
    await giveTurn({ screening: one.id, name: typed.name }, turn);
  else await reply(turn, renderWhichToGive(meant, typed.name, turn.renderContext));
  return true;
}
