import type { RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import {
  type ApprovalCondition,
  conditionText,
  isInformation,
  isOverdue,
} from '../../catalogue/condition';
import type { Entry } from '../../catalogue/entry';
import { formatDate } from '../../lib/format';
import { truncate } from '../../lib/text';
import type { InformationRequest } from '../conditions/information-request';
import { dueLine } from './condition-card';

const MOST = 8;
const LONGEST_NAME = 80;

/** A duty to inform with what it is about. */
interface Duty {
  readonly entry: Entry;
  readonly duty: ApprovalCondition;
}

/** A part of the duties to inform that somebody asked about. */
export interface DutyPage {
  readonly request: InformationRequest;
  /** All that were asked about, in their order. */
  readonly all: readonly Duty[];
  /** Those on this page, with whether the reader may open each. */
  readonly shown: readonly (Duty & { readonly canOpen: boolean })[];
  /** The place in the list after this page. */
  readonly next: number;
  /** What they are about; empty for everything. */
  readonly subject: string;
  /** Whether nobody knows what the question is about. */
  readonly isUnknown: boolean;
}

/**
 * Lists the duties to inform about some collaborations: the open ones, the earliest deadline and so
 * the overdue ones first, and then those that are closed if they are asked about, the latest first.
 */
export function dutiesAbout(entries: readonly Entry[], isGiven: boolean): Duty[] {
  const all = entries.flatMap((entry) =>
    (entry.facts.conditions ?? []).filter(isInformation).map((duty) => ({ entry, duty })),
  );
  const open = all
    .filter(({ duty }) => duty.status === 'open')
    .sort((one, other) => (one.duty.deadline ?? '').localeCompare(other.duty.deadline ?? ''));
  if (!isGiven) return open;
  const closed = all
    .filter(({ duty }) => duty.status !== 'open')
    .sort((one, other) => (other.duty.closed?.on ?? '').localeCompare(one.duty.closed?.on ?? ''));
  return [...closed, ...open];
}

/** The duties of a page that begins at a place in the list. */
export const dutiesFrom = (all: readonly Duty[], from: number): readonly Duty[] =>
  all.slice(from, from + MOST);

/** When and how a duty or a condition was closed, and by whom. */
export function closedLines(
  condition: ApprovalCondition,
  { strings, language }: RenderContext,
): string[] {
  const { status, closed } = condition;
  if (closed === undefined) return [];
  const { information, status: ofConditions } = strings.conditions;
  const { list } = information;
  const states = isInformation(condition) ? information.status : ofConditions;
  const on = formatDate(closed.on, language);
  return [closed.note, list.closedOn(states[status], on, closed.name)];
}

function rowOf({ entry, duty, canOpen }: DutyPage['shown'][number], renderContext: RenderContext) {
  const { strings, language } = renderContext;
  const { list } = strings.conditions.information;
  const name = truncate(entry.facts.name[language], LONGEST_NAME);
  const state =
    duty.status === 'open' ? [dueLine(duty, renderContext)] : closedLines(duty, renderContext);
  const collaboration = entry.id;
  return {
    name,
    lines: [conditionText(duty, language), ...state].map((text) => ({ text })),
    action: canOpen ? list.open(name) : list.show(name),
    data: canOpen
      ? { action: 'open-condition' as const, collaboration, condition: duty.id }
      : { action: 'show' as const, collaboration },
  };
}

/** What the list says before its rows. */
function summaryOf({ request, all, subject }: DutyPage, { strings, day }: RenderContext): string {
  const { list } = strings.conditions.information;
  const open = all.filter(({ duty }) => duty.status === 'open');
  if (request.isGiven) {
    if (all.length === 0) return subject === '' ? list.noDuty : list.noDutyOf(subject);
    const given = all.filter(({ duty }) => duty.status === 'met').length;
    return list.givenCount(given, open.length);
  }
  if (open.length === 0) return subject === '' ? list.none : list.noneOf(subject);
  return list.count(open.length, open.filter(({ duty }) => isOverdue(duty, day)).length);
}

/** Renders what Regionsrådet must still be informed of, or has been, by how far each is. */
export function renderInformation(page: DutyPage, renderContext: RenderContext): object {
  const { request, all, shown, next, isUnknown } = page;
  const { information } = renderContext.strings.conditions;
  const { list } = information;
  const groupOf = ({ duty }: Duty) => {
    if (duty.status !== 'open') return list.closed;
    return isOverdue(duty, renderContext.day) ? list.late : list.coming;
  };
  const sections = [list.closed, list.late, list.coming].map((heading) => ({
    heading,
    rows: shown.filter((one) => groupOf(one) === heading).map((one) => rowOf(one, renderContext)),
  }));
  const more = all.length - next;
  const data = { action: 'list-information' as const, ...request, from: next };
  return reportCard.render({
    notice: isUnknown ? list.unknown(request.about ?? '') : '',
    title: request.isGiven ? list.given : list.title,
    lines: [{ text: summaryOf(page, renderContext) }],
    sections: sections.filter(({ rows }) => rows.length > 0),
    footer: information.origin,
    groups: more > 0 ? [{ buttons: [{ title: list.more(Math.min(more, MOST)), data }] }] : [],
  });
}
