import { copenhagen } from '../../lib/dates';
import { approvalOf, type Initiative } from '../initiative/initiative';
import { listInitiatives, type ListPorts } from '../initiative/list-initiatives';
import { INITIATIVE_STATES } from '../initiative/moves';
import { isInPlan } from '../initiative/rights';

/** The action plan that is asked for: of an area, or of all. */
export interface PlanRequest {
  readonly year: number;
  readonly area?: string | undefined;
}

/** An initiative as its plan shows it. */
export interface PlannedInitiative {
  readonly initiative: Initiative;
  /** Set if it was decided in the plan's year, after the plan's first decisions. */
  readonly isAdded: boolean;
}

/** The action plan of a year. */
export interface ActionPlan extends PlanRequest {
  /** Ordered by state, then by first year and title. */
  readonly planned: readonly PlannedInitiative[];
  /** Set if there are more initiatives than can be read, so that the plan lacks some. */
  readonly isCut?: boolean;
}

const yearOfMoment = (at: string) => Number(copenhagen(new Date(at)).day.slice(0, 4));

/** The last year in which an initiative is shown: an ended one is not shown after the year of its end, a rejected one only in its first. */
function lastYearOf({ state, from, to, history }: Initiative): number {
  if (state === 'rejected') return from;
  if (state !== 'finished' && state !== 'stopped') return to;
  const ended = history.findLast(({ did }) => did === state);
  const year = ended === undefined ? to : yearOfMoment(ended.at);
  return Math.min(to, Math.max(from, year));
}

/** Whether an initiative belongs to the plan of a year. */
export function isOfYear(initiative: Initiative, year: number): boolean {
  return initiative.from <= year && year <= lastYearOf(initiative);
}

/** The day on which the plan of an area and year was adopted: that of its first decision. */
function adoptionDay(all: readonly Initiative[], { area, from }: Initiative): string | undefined {
  return all
    .filter((one) => one.area === area && one.from === from && isInPlan(one))
    .flatMap((one) => approvalOf(one)?.on ?? [])
    .toSorted()[0];
}

/** Whether an initiative was added to a plan during its year: decided in it, after the plan was adopted. */
function isAddedDuring(initiative: Initiative, all: readonly Initiative[], year: number): boolean {
  const approved = approvalOf(initiative)?.on;
  if (approved === undefined || !isInPlan(initiative) || initiative.from !== year) return false;
  const adopted = adoptionDay(all, initiative);
  return adopted !== undefined && approved > adopted && approved.startsWith(`${year}-`);
}

const rankOf = ({ state }: Initiative) => INITIATIVE_STATES.indexOf(state);

/** Puts initiatives into the plan of a year. */
export function planOf(all: readonly Initiative[], request: PlanRequest): ActionPlan {
  const { year, area } = request;
  const own = all.filter((one) => area === undefined || one.area === area);
  const planned = own
    .filter((one) => isOfYear(one, year))
    .toSorted(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        one.from - other.from ||
        one.title.localeCompare(other.title, 'da'),
    )
    .map((initiative) => ({ initiative, isAdded: isAddedDuring(initiative, own, year) }));
  return { ...request, planned };
}

/** The plan with only what a body has decided to do, which everybody may see. */
export function decidedPart(plan: ActionPlan): ActionPlan {
  return { ...plan, planned: plan.planned.filter(({ initiative }) => isInPlan(initiative)) };
}

/** Reads the action plan of a year. */
export async function readPlan(
  organisation: string,
  request: PlanRequest,
  ports: ListPorts,
): Promise<ActionPlan> {
  const { year, area } = request;
  const { found, isCut } = await listInitiatives({ organisation, area, until: year }, ports);
  return { ...planOf(found, request), ...(isCut && { isCut }) };
}
