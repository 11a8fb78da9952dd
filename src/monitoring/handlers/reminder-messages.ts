import type { RenderContext } from '../../cards/render-context';
import type { Content } from '../../content/content';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { Log } from '../../lib/log';
import type { FailedMessage, FailedQueue } from '../../outbox/list-failed';
import { type Person, languageToWrite } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { stringsFor } from '../../texts/strings';
import { formatOwner, formatStep } from '../cards/format-monitoring';
import { renderDigest, renderReminder } from '../cards/monitoring-cards';
import type { MonitoringPolicy } from '../guide/guide';
import { listFailedReminders, resendReminder } from '../reminders/failed-reminders';
import { labelOfStep } from '../reminders/ladder';
import type { DueItem } from '../reminders/reminder';
import type { ComposeDigest } from '../reminders/send-reminders';

/**
 * Keeps one item per round, sorted by due date: if several steps were missed, only the latest is
 * relevant.
 */
function latestOfEach(items: readonly DueItem[]): DueItem[] {
  return [...new Map(items.map((item) => [item.round.id, item])).values()].sort((one, other) =>
    one.round.dueOn.localeCompare(other.round.dueOn),
  );
}

/**
 * Composes a card with everything that is due to a person: one round in full, or a digest of
 * several.
 */
export function digestComposer(clock: Clock): ComposeDigest {
  return (person, items) => {
    const [first, ...others] = latestOfEach(items);
    if (first === undefined) return undefined;
    const language = languageToWrite(person);
    const strings = stringsFor(language);
    const renderContext = { language, strings, day: copenhagen(clock.now()).day };
    return others.length === 0
      ? renderReminder(first, person.id, renderContext)
      : renderDigest([first, ...others], person.id, renderContext);
  };
}

function failedReminder(
  { round, reminder }: DueItem,
  policy: MonitoringPolicy,
  renderContext: Pick<RenderContext, 'language' | 'strings'>,
): FailedMessage {
  const { id, month, dueAt, reason, step } = reminder;
  return {
    queue: 'reminders',
    id,
    partition: month,
    dueAt,
    reason,
    name: round.name[renderContext.language],
    what: formatStep({ step, label: labelOfStep(step, policy) }, renderContext),
    whom: formatOwner(round, renderContext),
  };
}

/** Describes the failed reminders as a queue, in the language of the person of a turn. */
export function failedReminders({
  content: { policy },
  renderContext,
  person,
  roles,
  ...ports
}: {
  readonly clock: Clock;
  readonly content: Pick<Content, 'policy'>;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly person: Pick<Person, 'id'>;
  readonly renderContext: Pick<RenderContext, 'language' | 'strings'>;
  readonly roles: Roles;
}): FailedQueue {
  return {
    name: 'reminders',
    list: async (limit, after) => {
      const { items, next } = await listFailedReminders(limit, after, ports);
      return { items: items.map((item) => failedReminder(item, policy, renderContext)), next };
    },
    resend: async ({ id: reminder, partition: month }) => {
      const row = { reminder, month, by: person.id };
      const resent = await resendReminder(row, roles, policy, ports);
      if (!resent.ok) return resent;
      return { ...resent, message: failedReminder(resent.item, policy, renderContext) };
    },
  };
}
