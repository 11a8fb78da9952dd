import { renderDuties } from '../cards/duties-card';
import { type DutyScope, listDuties } from '../owners/list-duties';
import { isCoordinator } from '../../people/roles';
import { offerClaim } from './claim-turn';
import { replaceCard, reply, type Turn } from '../../teams/turn';

interface DutiesRequest {
  readonly scope: DutyScope;
  readonly page: number;
}

const OWN_DUTIES: DutiesRequest = { scope: 'own', page: 0 };

async function dutiesCard({ scope, page }: DutiesRequest, turn: Turn): Promise<object> {
  const { person, roles, renderContext } = turn;
  const duties = await listDuties({ person: person.id, scope, page }, roles, turn);
  return renderDuties(duties, scope, isCoordinator(person.id, roles), renderContext);
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

/**
 * Shows the page of rounds that a button requests; the first page of a person's own rounds is sent
 * as a new message.
 */
export async function replaceDuties(request: DutiesRequest, turn: Turn): Promise<void> {
  const card = await dutiesCard(request, turn);
  const isFirst = request.scope === OWN_DUTIES.scope && request.page === OWN_DUTIES.page;
  await (isFirst ? reply(turn, card) : replaceCard(turn, card));
}
