import type { Inquiry } from '../../src/asking/coordinator/inquiry';

/** A question of Jens's for a coordinator, but for what is given. */
export const inquiry = (given: Partial<Inquiry> = {}): Inquiry => ({
  id: 'i',
  question: 'hvem kender vi i Skåne?',
  from: 'jens',
  fromName: 'Jens Ærø',
  conversation: { conversation: { id: '19:channel@thread.tacv2;messageid=1' } },
  language: 'da',
  state: 'open',
  askedAt: '2027-03-01T08:00:00.000Z',
  expiresAt: '2028-03-01T08:00:00.000Z',
  ...given,
});
