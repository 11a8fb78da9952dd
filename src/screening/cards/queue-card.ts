import type { Queue } from '../case/list-screenings';
import type { Screening } from '../case/screening';
import { cutText } from '../../lib/text';
import { screeningName } from './proposal-in-words';
import { reportCard } from '../../cards/templates';
import { stateInWords } from './state-in-words';
import type { Telling } from '../../cards/telling';

/** Of each part: with three parts a card holds no more. */
const SHOWN = 8;
/** Of a name in a list. */
const LONGEST_NAME = 80;

type Listed = Exclude<Queue, { refused: unknown }>;

function sectionOf(heading: string, screenings: readonly Screening[], telling: Telling) {
  const { queue, submission } = telling.strings.screening.cases;
  const left = screenings.length - SHOWN;
  if (screenings.length === 0) return [];
  return [
    {
      heading,
      rows: screenings.slice(0, SHOWN).map((one) => {
        const name = cutText(screeningName(one, telling), LONGEST_NAME);
        const handler =
          one.handler === undefined ? queue.untaken : submission.handledBy(one.handler.name);
        return {
          name,
          lines: [
            { text: `${one.ownerName} · ${stateInWords(one, telling)}` },
            ...(one.state === 'rejected' ? [] : [{ text: handler }]),
          ],
          action: queue.open(name),
          data: { action: 'view-screening' as const, screening: one.id },
        };
      }),
      lines: left > 0 ? [{ text: queue.more(left) }] : [],
    },
  ];
}

/** What coordinators have before them: what waits for them, what waits for its owner, and the last rejections. */
export function renderQueue({ submitted, asked, rejected }: Listed, telling: Telling): object {
  const { queue } = telling.strings.screening.cases;
  return reportCard.render({
    title: queue.title,
    lines: submitted.length === 0 ? [{ text: queue.none }] : [],
    sections: [
      ...sectionOf(queue.waiting, submitted, telling),
      ...sectionOf(queue.asked, asked, telling),
      ...sectionOf(queue.rejected, rejected, telling),
    ],
    groups: [],
  });
}
