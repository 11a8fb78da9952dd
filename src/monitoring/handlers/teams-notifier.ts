import { renderDigest, renderReminder } from '../cards/monitoring-cards';
import { stringsFor } from '../../texts/strings';
import { copenhagen } from '../../lib/dates';
import type { DueItem, ReminderNotifier } from '../reminders/reminder-notifier';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import type { SendProactive } from '../../teams/proactive';
import { languageToWrite } from '../../teams/turn';

/** One item a round, the soonest due first, and the latest step of each: of several that were missed only that is news. */
function latestOfEach(items: readonly DueItem[]): DueItem[] {
  return [...new Map(items.map((item) => [item.round.id, item])).values()].sort((one, other) =>
    one.round.dueOn.localeCompare(other.round.dueOn),
  );
}

/** Sends reminders into people's own chats: one card for one round, a digest for several. */
export function createTeamsNotifier(sendProactive: SendProactive, clock: Clock): ReminderNotifier {
  const render = (person: Person, items: readonly DueItem[]): object | undefined => {
    const [first, ...others] = latestOfEach(items);
    if (first === undefined) return undefined;
    const language = languageToWrite(person);
    const strings = stringsFor(language);
    const renderContext = { language, strings, day: copenhagen(clock.now()).day };
    return others.length === 0
      ? renderReminder(first, person.id, renderContext)
      : renderDigest([first, ...others], person.id, renderContext);
  };
  return {
    remind(person, items, current) {
      const { conversation } = person;
      if (conversation === undefined)
        return Promise.resolve({ kind: 'unreachable', reason: 'no-conversation' });
      return sendProactive(conversation, async () => render(person, await current()), {
        reminders: items.map(({ reminder }) => reminder.id),
      });
    },
  };
}
