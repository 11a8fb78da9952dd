import { fold } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import type { Turn } from '../../teams/turn';
import { screeningName } from '../cards/format-proposal';
import { caseNumberOf } from '../case/case-number';
import { listQueue, listScreenings } from '../case/list-screenings';
import { readScreening, type Screening, screeningsOf } from '../case/screening';
import type { ProposalReading } from '../proposal/reading';
import { readRegister } from '../register/register';
import { hasPart } from './show-screening';

/** The case under way, the person's own, those they assess, and for a coordinator all; the last changed first. */
export async function visibleTo({ state }: OpenConversation, turn: Turn): Promise<Screening[]> {
  const { person, renderContext, roles } = turn;
  const year = Number(renderContext.day.slice(0, 4));
  const { mine, invited } = await listScreenings(person.id, turn);
  const underWay =
    state.screening === undefined ? undefined : await readScreening(state.screening, turn);
  const queue = isCoordinator(person.id, roles)
    ? await listQueue(person.id, year, roles, turn)
    : undefined;
  const handled =
    queue?.ok === true
      ? [...queue.submitted, ...queue.asked, ...queue.approved, ...queue.rejected]
      : [];
  const all = [...(underWay ? [underWay.document] : []), ...mine, ...invited, ...handled];
  return all
    .filter((one, index) => all.findIndex(({ id }) => id === one.id) === index)
    .filter((one) => hasPart('reader', one, turn));
}

/** Whether a case is what a request calls it: by its number, or a part of its name. */
export const isCalled = (called: string, one: Screening, { renderContext }: Turn) =>
  caseNumberOf(one) === called.toUpperCase() ||
  fold(screeningName(one, renderContext)).includes(fold(called));

/** All cases of a name that the person may see, however old: coordinators' from the register, others' their own. */
export async function foundByName(called: string, turn: Turn): Promise<Screening[]> {
  const { person, roles } = turn;
  const filter = isCoordinator(person.id, roles) ? {} : { owner: person.id };
  const { cases } = await readRegister(filter, turn);
  const all = await screeningsOf(cases, turn);
  return all.filter((one) => isCalled(called, one, turn) && hasPart('reader', one, turn));
}

const LEAST_PART_OF_NAME = 8;

/** Whether a question names a case: all of its name and little else, or enough of its beginning. */
export function isNamedBy(wanted: string, name: string, reading: ProposalReading): boolean {
  const contentOf = (text: string) =>
    text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !reading.isFunctionWord(word))
      .length;
  if (` ${wanted} `.includes(` ${name} `)) return contentOf(name) * 2 >= contentOf(wanted);
  return wanted.length >= LEAST_PART_OF_NAME && `${name} `.startsWith(`${wanted} `);
}
