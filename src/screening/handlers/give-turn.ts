import { renderMessage } from '../../cards/command-cards';
import { findPeople } from '../../people/find-people';
import { replaceCard, type Turn } from '../../teams/turn';
import { formatRefusal } from '../cards/format-case';
import { screeningName } from '../cards/format-proposal';
import { renderGiveForm } from '../cards/give-cards';
import { readScreening, type Screening } from '../case/screening';
import { TRANSITIONS } from '../case/states';
import { giveScreening } from '../owners/give-screening';
import { namedPeople, onlyPersonNamed } from './colleagues-turn';
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

/** Opens the form in which a screening gets a new owner; with the people of a name that was typed. */
export async function openGive(id: string, turn: Turn, name = ''): Promise<void> {
  const screening = await openToGive(id, turn);
  if (screening === undefined) return;
  const found = await namedPeople(name, turn);
  await replaceCard(turn, renderGiveForm(screening, turn.renderContext, found));
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
