import { renderDuties } from '../cards/duties-card';
import { type DutyScope, listDuties } from '../owners/list-duties';
import { listMatters, NO_MATTERS } from '../owners/list-matters';
import { readPerson } from '../../people/person';
import { viewRound } from './round-turn';
import { isCoordinator } from '../../people/roles';
import { offerClaim } from './claim-turn';
import { replaceCard, reply, type Turn } from '../../teams/turn';

interface DutiesRequest {
  readonly scope: DutyScope;
  readonly page: number;
  /** The id of somebody who has left, to list only what they were responsible for. */
  readonly left?: string | undefined;
}

const OWN_DUTIES: DutiesRequest = { scope: 'own', page: 0 };

async function dutiesCard({ scope, page, left: id }: DutiesRequest, turn: Turn): Promise<object> {
  const { person, roles, renderContext } = turn;
  const left = id === undefined ? undefined : (await readPerson(id, turn))?.document;
  const only = left && (left.lost?.collaborations ?? []);
  const duties = await listDuties({ person: person.id, scope, page, only }, roles, turn);
  const isFirst = duties.page === 0 && left === undefined && scope !== 'snoozed';
  const matters = isFirst ? await listMatters(person.id, roles, turn) : NO_MATTERS;
  const mayCoordinate = isCoordinator(person.id, roles);
  return renderDuties(duties, scope, mayCoordinate, renderContext, { matters, left });
}

/**
 * Returns the list to show first: a coordinator without rounds of their own sees the unassigned
 * ones, if there are any.
 */
async function firstScope({ person, roles, ...ports }: Turn): Promise<DutyScope> {
  const by = { person: person.id };
  if ((await listDuties(by, roles, ports)).total > 0) return 'own';
  return (await listDuties({ ...by, scope: 'unowned' }, roles, ports)).total > 0
    ? 'unowned'
    : 'own';
}

/** Lists a person's upcoming rounds; for a coordinator without any, the unassigned ones. */
export async function showDuties(turn: Turn): Promise<void> {
  await reply(turn, await dutiesCard({ scope: await firstScope(turn), page: 0 }, turn));
  await offerClaim(turn);
}

/** Returns the round to find an owner for, if somebody who has left was responsible for no other. */
async function onlyRoundOf({ left, scope }: DutiesRequest, turn: Turn) {
  if (left === undefined) return undefined;
  const only = (await readPerson(left, turn))?.document.lost?.collaborations ?? [];
  const { items } = await listDuties({ person: turn.person.id, scope, only }, turn.roles, turn);
  const [first, another] = items;
  return another === undefined ? first?.round.id : undefined;
}

/**
 * Shows the page of rounds that a button requests; the first page of a person's own rounds is sent
 * as a new message.
 */
export async function replaceDuties(request: DutiesRequest, turn: Turn): Promise<void> {
  const only = await onlyRoundOf(request, turn);
  if (only !== undefined) return viewRound({ round: only, inPlace: false }, turn);
  const card = await dutiesCard(request, turn);
  const isFirst = request.scope === OWN_DUTIES.scope && request.page === OWN_DUTIES.page;
  await (isFirst ? reply(turn, card) : replaceCard(turn, card));
}
