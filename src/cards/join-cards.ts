import { z } from 'zod';

const cardSchema = z.looseObject({
  body: z.array(z.looseObject({})).default([]),
  actions: z.array(z.looseObject({})).default([]),
});

/** Puts the body and the actions of another card under those of a card. */
export function joinCards(card: object, next: object): object {
  const one = cardSchema.parse(card);
  const other = cardSchema.parse(next);
  const [first, ...rest] = other.body;
  return {
    ...one,
    body: [
      ...one.body,
      ...(first === undefined ? [] : [{ ...first, separator: true, spacing: 'Large' }, ...rest]),
    ],
    ...(one.actions.length + other.actions.length > 0 && {
      actions: [...one.actions, ...other.actions],
    }),
  };
}
