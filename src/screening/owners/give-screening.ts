import { people, type Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import { emptyAssessment, isBegun, nextQuestion, type Assessment } from '../checklist/assessment';
import { carriedParts, withoutCarried } from '../checklist/carried-answers';
import { nextFact } from '../proposal/apply-fact';
import type { Level } from '../proposal/proposal';
import { tryFinish, type FinishDecisionPorts } from '../decision/finish-decision';
import { invitationId, invitations } from '../case/invitations';
import { assessmentOf, checklistOf, type Screening } from '../case/screening';
import {
  transitionScreening,
  type TransitionDone,
  type TransitionRequest,
  type TransitionResult,
} from '../case/transition-screening';
import type { AnnouncePorts } from '../case/announce';

/** A request to give a screening to another owner; `to` is the id of that person. */
export interface GiveRequest extends TransitionRequest {
  readonly to: string;
}

type GiveRefusal = 'unknown-person' | 'already-owner' | 'unreachable';
type Ports = AnnouncePorts & FinishDecisionPorts;

/**
 * Where a new owner begins: with the facts of a draft, or else with the first question. What a draft
 * carries over from an approved case is theirs to confirm.
 */
function firstAssessment(
  screening: Screening,
  level: Level,
  owner: Pick<Person, 'id' | 'name'>,
  at: string,
): Assessment {
  const fresh = emptyAssessment(owner, level, { kind: 'result' }, at);
  if (screening.state !== 'draft')
    return { ...fresh, step: nextQuestion(checklistOf(screening, level), fresh) };
  const isKnown = Object.keys(screening.proposal).length > 0;
  const former = assessmentOf(screening, screening.owner, level);
  return {
    ...fresh,
    ...(former && carriedParts(former, screening)),
    step: isKnown ? { kind: 'proposal' } : nextFact(screening),
  };
}

/**
 * The assessments after a change of owner: the new owner's first, on each level that the former
 * owner had; the former owner stays an assessor with what they have answered.
 */
function assessmentsAfter(
  { owner: former, ...screening }: Screening,
  owner: Pick<Person, 'id' | 'name'>,
  at: string,
): Assessment[] {
  const all = screening.assessments;
  const own = all.filter(({ assessor }) => assessor === owner.id);
  const levels = new Set(
    all.flatMap(({ assessor, level }) => (assessor === former ? [level] : [])),
  );
  const fresh = [...levels]
    .filter((level) => own.every((one) => one.level !== level))
    .map((level) => firstAssessment({ ...screening, owner: former }, level, owner, at));
  const said = (one: Assessment) =>
    screening.state === 'draft' ? withoutCarried(one, screening) : one;
  const others = all.filter(
    (one) => one.assessor !== owner.id && (one.assessor !== former || isBegun(said(one))),
  );
  return [...own, ...fresh, ...others];
}

function givenTo(screening: Screening, owner: Person, at: string): Screening {
  const { id, name } = owner;
  return {
    ...screening,
    owner: id,
    ownerName: name,
    assessments: assessmentsAfter(screening, owner, at),
    ...(screening.state === 'approved' && {
      unsettled: 'entry' as const,
      entryOwnerFrom: screening.entryOwnerFrom ?? screening.owner,
    }),
  };
}

/**
 * Makes the screening findable: for a former owner who stays an assessor as an invitation, for the
 * new owner as their own. Also completes an earlier attempt that was interrupted.
 */
async function makeFindable(
  { history, id, assessments }: Screening,
  to: string,
  { documents }: Ports,
): Promise<void> {
  const given = history.findLast(({ did, what }) => did === 'given' && what === to);
  if (given === undefined) return;
  await documents.delete(invitations, to, invitationId(id, to));
  const former = history.findLast(
    ({ did, what }, index) => did === 'given' && what !== to && index < history.indexOf(given),
  );
  const person = former?.what ?? history.find(({ did }) => did === 'started')?.by ?? to;
  if (person === to || !assessments.some(({ assessor }) => assessor === person)) return;
  const { by, at } = given;
  const invitation = { id: invitationId(id, person), person, screening: id, by, at };
  await documents.create(invitations, invitation);
}

/**
 * Gives a screening to another owner, by its owner or, once it is submitted, by a coordinator. The
 * new owner gets the facts and an assessment of their own; a collaboration that the case has become
 * follows.
 */
export async function giveScreening(
  request: GiveRequest,
  roles: Roles,
  ports: Ports,
): Promise<TransitionResult<GiveRefusal>> {
  const { to } = request;
  const known = (await ports.documents.get(people, to, to))?.document;
  return transitionScreening<GiveRefusal>(
    request,
    {
      transition: 'give',
      said: { what: to, value: known?.name ?? to },
      apply: (screening, at) => {
        if (known === undefined) return 'unknown-person';
        if (screening.owner === to) return 'already-owner';
        return known.unreachable === undefined ? givenTo(screening, known, at) : 'unreachable';
      },
      beforeNotices: async (done): Promise<TransitionDone> => {
        await makeFindable(done.screening, to, ports);
        return { ...done, screening: await tryFinish(done.screening, ports) };
      },
    },
    roles,
    ports,
  );
}
