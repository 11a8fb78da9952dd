import type { Screening } from '../case/screening';
import { messageCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';

/** Offers to go on with a screening that was left for a question. */
export function renderOfferToResume({ id, proposal }: Screening, { strings }: Telling): object {
  const { offerResume, resume, unnamed } = strings.screening;
  return messageCard.render({
    title: '',
    paragraphs: [{ text: offerResume(proposal.name ?? unnamed) }],
    footer: '',
    buttons: [{ title: resume, data: { action: 'continue-screening', screening: id } }],
  });
}
