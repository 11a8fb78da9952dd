import type { Collaboration } from '../../src/catalogue/collaboration';
import type { Entry } from '../../src/catalogue/entry';
import { collaboration } from './collaboration';

/** A catalogue entry with these facts, originating from the content pack. */
export const entry = (
  facts: Partial<Collaboration> = {},
  given: Partial<Omit<Entry, 'facts' | 'id'>> = {},
): Entry => {
  const known = collaboration(facts);
  return {
    organisation: 'nordjylland',
    id: known.id,
    facts: known,
    origin: 'content',
    updatedAt: '2027-01-04T08:00:00.000Z',
    ...given,
  };
};
