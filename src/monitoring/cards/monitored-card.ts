import type { Monitored } from '../rounds/list-monitored';
import type { Round } from '../rounds/round';
import { snoozedUntil } from '../reminders/snoozes';
import { cutText } from '../../lib/text';
import {
  conclusionInWords,
  dayOf,
  dueInWords,
  linesOf,
  ownerInWords,
  snoozeInWords,
} from './monitoring-in-words';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';

/** Collaborations on a card. */
export const MONITORED_SHOWN = 6;
const LONGEST_NAME = 80;

/** When a collaboration was last monitored, by whom, and for whom it is what was recommended. */
export function lastInWords(
  { last, isTheirs }: Pick<Monitored, 'last' | 'isTheirs'>,
  telling: Telling,
): string {
  const { monitored: texts } = telling.strings.monitoringOwners;
  if (last?.completed === undefined) return texts.never;
  const { at, name } = last.completed;
  const said = isTheirs && last.conclusion !== undefined ? conclusionInWords(last, telling) : '';
  return texts.last(dayOf(at, telling), name, said);
}

function rowOf(round: Round, telling: Telling) {
  const { title, open } = telling.strings.monitoring;
  const name = cutText(round.name[telling.language], LONGEST_NAME);
  return {
    name: title[round.kind](name),
    lines: linesOf(
      dueInWords(round, telling),
      ownerInWords(round, telling),
      snoozeInWords(round, snoozedUntil(round), telling),
    ),
    action: open(name),
    data: { action: 'view-round' as const, round: round.id },
  };
}

/** How the monitoring of collaborations stands: what is open, each to be tapped, when the last was, and how many are left out. */
export function renderMonitored(
  shown: readonly Monitored[],
  left: number,
  telling: Telling,
): object {
  const { knowledge, language, strings } = telling;
  const { monitored: texts } = strings.monitoringOwners;
  const nameOf = (id: string) =>
    knowledge.collaborations.find((one) => one.id === id)?.name[language] ?? id;
  return reportCard.render({
    title: texts.title,
    sections: shown.map(({ collaboration, open, ...stands }) => ({
      heading: cutText(nameOf(collaboration), LONGEST_NAME),
      rows: open.map((round) => rowOf(round, telling)),
      lines: linesOf(open.length === 0 ? texts.nothing : '', lastInWords(stands, telling)),
    })),
    footer: left > 0 ? texts.more(left) : '',
    groups: [{ buttons: [{ title: strings.monitoring.duties.wheel, data: { action: 'wheel' } }] }],
  });
}
