import { z } from 'zod';
import { cardActionSchema } from '../actions';

/** A button: what it says (plain text in every client) and what it sends. */
export const buttonSchema = z.strictObject({ title: z.string().min(1), data: cardActionSchema });

/** A button with the action that it sends. */
export type Button = z.input<typeof buttonSchema>;
