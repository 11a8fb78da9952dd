import { renderMessage } from '../../cards/command-cards';
import { type ColleagueForm, formatColleague } from '../../cards/person-field';
import { type GivenColleague, listOffered, readColleague } from '../../people/read-colleague';
import { replaceCard, type Turn } from '../../teams/turn';
import { formatRefusal } from '../cards/format-case';
import { screeningName } from '../cards/format-proposal';
import { renderGiveForm } from '../cards/give-cards';
import { readScreening, type Screening } from '../case/screening';
import { TRANSITIONS } from '../case/states';
import { giveScreening } from '../owners/give-screening';
import { namedColleague } from './colleagues-turn';
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

/** The form for a new owner, with the people who can be one. */
async function giveForm(screening: Screening, form: ColleagueForm, turn: Turn): Promise<object> {
  const offered = await listOffered([screening.owner], turn);
  return renderGiveForm(screening, turn.renderContext, { offered, ...form });
}

/** Opens the form in which a screening gets a new owner; with the people of a name that was typed. */
export async function openGive(id: string, turn: Turn, name = ''): Promise<void> {
  const screening = await openToGive(id, turn);
  if (screening === undefined) return;
  const form = await namedColleague(name, turn);
  await replaceCard(turn, await giveForm(screening, form, turn));
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
      : await giveForm(screening, { notice }, turn);
  return replaceCard(turn, card);
}

/** Gives a screening to the given colleague; if several people may be meant, asks which one. */
export async function giveTurn(tap: GiveTap & GivenColleague, turn: Turn): Promise<void> {
  const screening = await openToGive(tap.screening, turn);
  if (screening === undefined) return;
  const named = await readColleague(tap, turn);
  if (named.kind === 'found') return givePersonTurn({ ...tap, person: named.person.id }, turn);
  const form = formatColleague(named, tap.name, turn.renderContext);
  return replaceCard(turn, await giveForm(screening, form, turn));
}
