import { formatDate } from '../i18n/format';
import type { Screening } from '../screening/screening';
import type { Telling } from './telling';
import { messageCard } from './templates';

const SHOWN = 5;

/** A person's screenings with a way to go on; or that one of them is paused. */
export function renderScreeningList(
  found: readonly Screening[],
  { strings, language }: Telling,
  { paused }: { readonly paused?: string } = {},
): object {
  const texts = strings.screening;
  const nameOf = ({ proposal }: Screening) => proposal.name ?? texts.unnamed;
  if (paused !== undefined)
    return messageCard.render({
      title: texts.title,
      paragraphs: [{ text: texts.paused }],
      footer: '',
      buttons: [{ title: texts.resume, data: { action: 'continue-screening', screening: paused } }],
    });
  const shown = found.slice(0, SHOWN);
  return messageCard.render({
    title: texts.mine,
    paragraphs:
      shown.length === 0
        ? [{ text: texts.noneYet }]
        : shown.map((one) => ({
            text: [
              nameOf(one),
              texts.states[one.state],
              formatDate(one.updatedAt.slice(0, 10), language),
            ].join(' · '),
          })),
    footer: '',
    buttons:
      shown.length === 0
        ? [{ title: strings.help.startScreening, data: { action: 'start-screening' } }]
        : shown.map((one) => ({
            title: `${one.state === 'completed' ? texts.seeResult : texts.resume}: ${nameOf(one)}`,
            data: { action: 'continue-screening', screening: one.id },
          })),
  });
}
