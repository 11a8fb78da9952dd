import type { RenderContext } from '../../cards/render-context';
import type { CorrectedFact } from '../../catalogue/entry';
import { copenhagen, daysBetween } from '../../lib/dates';
import { formatDate, writeOutDates } from '../../lib/format';
import type { Localized } from '../../lib/language';
import { truncate } from '../../lib/text';
import { readEnd } from '../guide/read-end';
import { promptOf } from '../reminders/ladder';
import type { Reminder } from '../reminders/reminder';
import type { RoundEvent, Round } from '../rounds/round';

const LONGEST = 200;

/** Formats what happened in an event: to whom, from which day to which, and why. */
function formatEventBody(
  { did, what = '', value = '' }: RoundEvent,
  renderContext: RenderContext,
): string {
  const { language, strings } = renderContext;
  const { done } = strings.monitoringWheel.round;
  const day = (on: string) => (on === '' ? '' : formatDate(on, language));
  switch (did) {
    case 'moved':
      return done.moved(day(what), day(value));
    case 'snoozed':
      return done.snoozed(day(value));
    case 'skipped':
      return done.skipped(truncate(skippedBecause(value, renderContext), LONGEST));
    case 'handed-over':
    case 'passed-on':
      return done[did](value, truncate(what, LONGEST));
    case 'declined':
      return done.declined(truncate(what, LONGEST));
    default:
      return done[did];
  }
}

/** Formats a line of a round's history: "3. marts 2027, Mette Sørensen: gav videre til Ole Bo". */
export function formatEvent(event: RoundEvent, renderContext: RenderContext): string {
  const { event: line } = renderContext.strings.monitoringWheel.round;
  return line(dayOf(event.at, renderContext), event.name, formatEventBody(event, renderContext));
}

type Language = Pick<RenderContext, 'language'>;

/** A fact as it is stored or was typed, with an end date written out: "31. december 2029". */
export function factValue(fact: CorrectedFact, text: string, { language }: Language): string {
  const end = fact === 'end' ? readEnd(text) : undefined;
  return end === undefined || end === 'endless' ? text : formatDate(end, language);
}

/** The same to be read, with every date written out, and a text for a value that is not stated. */
export function formatFactValue(
  fact: CorrectedFact,
  text: string,
  renderContext: Pick<RenderContext, 'language' | 'strings'>,
): string {
  const { language, strings } = renderContext;
  const written = writeOutDates(factValue(fact, text, renderContext), language);
  return written || strings.monitoringGuide.notStated;
}

/** What is needed to write a message about a round outside a turn. */
export type RoundRenderContext = Pick<RenderContext, 'day' | 'language' | 'strings'>;

/** The day of a point in time in Copenhagen: "3. marts 2027". */
export function dayOf(moment: string, { language }: Pick<RenderContext, 'language'>): string {
  return formatDate(copenhagen(new Date(moment)).day, language);
}

/**
 * When a round is due and how much time is left: "Frist 1. marts 2027, om 7 dage."; of one that
 * waits for a case, that it does.
 */
export function formatDue(
  { dueOn }: Pick<Round, 'dueOn'>,
  { day, language, strings }: RoundRenderContext,
  awaitsCase = false,
): string {
  if (awaitsCase) return strings.monitoring.awaitsCase;
  return strings.monitoring.due(formatDate(dueOn, language), daysBetween(day, dueOn));
}

/** Who is reminded of a round, if it is not the reader. */
export function remindedOther(
  { owner, ownerName }: Pick<Round, 'owner' | 'ownerName'>,
  reader: string,
): string | undefined {
  return owner === undefined || owner === reader ? undefined : (ownerName ?? owner);
}

/** Who is responsible for a round. */
export function formatOwner(
  { owner, ownerName }: Pick<Round, 'owner' | 'ownerName'>,
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  const { monitoring } = strings;
  return owner === undefined ? monitoring.noOwner : monitoring.owner(ownerName ?? owner);
}

/** Whether and how often a round was snoozed; empty if it was not. */
export function formatSnooze(
  { snoozes: all }: Pick<Round, 'snoozes'>,
  until: string | undefined,
  { day, language, strings }: RoundRenderContext,
): string {
  if (until === undefined) return '';
  const { snoozedUntil } = strings.monitoring;
  const times = all.filter(({ undone }) => undone !== true).length;
  return snoozedUntil(formatDate(until, language), times, until <= day);
}

/**
 * Why somebody is reminded outside the reminder schedule: the round is now theirs, or unassigned.
 * It includes the note, truncated to `longest` characters.
 */
export function formatPrompt(
  { history }: Pick<Round, 'history'>,
  { step }: Pick<Reminder, 'step'>,
  longest: number,
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  const prompt = promptOf(step);
  const event = history.findLast(({ did }) => did === prompt);
  if (prompt === undefined || prompt === 'snoozed' || event === undefined) return '';
  const { prompts, note } = strings.monitoring;
  const typedNote = truncate(event.what ?? '', longest);
  const why = prompt === 'passed-on' ? prompts[prompt] : prompts[prompt](event.name);
  return [why, typedNote === '' ? '' : note(typedNote)].filter((one) => one !== '').join(' ');
}

/** What a step is called: as the policy labels it, by the event that it follows from, or by its own name. */
export function formatStep(
  { step, label }: { readonly step: string; readonly label: Localized | undefined },
  { language, strings }: Pick<RenderContext, 'language' | 'strings'>,
): string {
  const prompt = promptOf(step);
  const [name = step] = step.split('.');
  return (
    label?.[language] ?? (prompt === undefined ? name : strings.monitoringWheel.prompts[prompt])
  );
}

/** Why a round was skipped: the text for Udsyn's own reasons, or the reason that was typed. */
export function skippedBecause(
  reason: string,
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  const { closedBecause } = strings.monitoring;
  return Object.hasOwn(closedBecause, reason) ? (closedBecause[reason] ?? reason) : reason;
}

/**
 * The recommendation as the round's own last question words it, with the question for a closing
 * round.
 */
export function formatConclusion(
  { kind, guide, conclusion }: Round,
  { language, strings }: Pick<RenderContext, 'language' | 'strings'>,
): string {
  const last = guide.questions.at(-1);
  const chosen = last?.choices.find(({ id }) => id === conclusion)?.label[language];
  if (last === undefined || chosen === undefined)
    return strings.monitoringReport.conclusions.unknown;
  return kind === 'closing' ? `${last.text[language]} ${chosen}` : chosen;
}

/** Turns non-empty lines into card data. */
export function linesOf(...lines: readonly string[]): { text: string }[] {
  return lines.filter((text) => text !== '').map((text) => ({ text }));
}
