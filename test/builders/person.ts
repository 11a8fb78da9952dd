import type { Person } from '../../src/people/person';

/** A person who can be written to, with the given fields. */
export const person = (given: Partial<Person> = {}): Person => {
  const id = given.id ?? 'mette';
  return {
    id,
    name: 'Mette Sørensen',
    reachable: true,
    conversation: { conversation: { id: `chat-${id}` }, locale: 'da-DK' },
    ...given,
  };
};
