import type { Inquiry } from '../../src/asking/inquiries/inquiry';

/** A question from Jens to a coordinator, with the given fields. */
export const inquiry = (given: Partial<Inquiry> = {}): Inquiry => ({
  id: 'i',
  question: 'hvem kender vi i Skåne?',
  from: 'jens',
  fromName: 'Jens Ærø',
  conversation: { conversation: { id: '19:channel@thread.tacv2;messageid=1' } },
  language: 'da',
  state: 'open',
  coordinator: { id: 'anna', name: 'Anna' },
  asking: { state: 'delivered', at: '2027-03-01T08:00:00.000Z' },
  askedAt: '2027-03-01T08:00:00.000Z',
  expiresAt: '2028-03-01T08:00:00.000Z',
  ...given,
});
