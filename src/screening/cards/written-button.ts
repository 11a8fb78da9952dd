import { z } from 'zod';
import { plain } from '../proposal/read-choice';
import { type CardAction, cardActionSchema } from '../../actions';

const LONGEST_TITLE = 120;
const submitSchema = z.object({
  type: z.literal('Action.Submit'),
  title: z.string(),
  data: cardActionSchema,
});
type Submit = z.infer<typeof submitSchema>;

function submitsIn(node: unknown): Submit[] {
  if (typeof node !== 'object' || node === null) return [];
  const { data } = submitSchema.safeParse(node);
  return data === undefined ? Object.values(node).flatMap(submitsIn) : [data];
}

/** "Inviter" is "Invitér" too. */
const folded = (text: string) => plain(text).normalize('NFD').replace(/\p{M}/gu, '');

/** What the button of a card does whose title was written. */
export function writtenButton(card: object, typed: string): CardAction | undefined {
  if (typed.length > LONGEST_TITLE) return undefined;
  return submitsIn(card).find(({ title }) => folded(title) === folded(typed))?.data;
}
