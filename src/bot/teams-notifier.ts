import { renderReminder } from '../cards/monitoring-cards';
import { stringsFor } from '../i18n/strings';
import type { Language } from '../language';
import { copenhagen } from '../monitoring/copenhagen-time';
import type { ReminderNotifier } from '../monitoring/reminder-notifier';
import type { Person } from '../people/person';
import type { Clock } from '../ports/clock';
import type { SendFirst } from './send-first';
import { languageFor } from './turn';

/** The language to write to a person in who has not just written. */
export function languageToWrite(person: Person): Language {
  const locale = person.conversation?.['locale'];
  return languageFor(person, undefined, typeof locale === 'string' ? locale : undefined);
}

/** Sends reminders into people's own chats. */
export function createTeamsNotifier(sendFirst: SendFirst, clock: Clock): ReminderNotifier {
  return {
    remind(person, round, reminder) {
      const { conversation } = person;
      if (conversation === undefined)
        return Promise.resolve({ kind: 'unreachable', reason: 'no-conversation' });
      const language = languageToWrite(person);
      const card = renderReminder(round, reminder.step, {
        language,
        strings: stringsFor(language),
        day: copenhagen(clock.now()).day,
      });
      return sendFirst(conversation, card, { reminder: reminder.id });
    },
  };
}
