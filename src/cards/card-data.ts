import { z } from 'zod';
import { buttonSchema } from './button';
import { textSchema } from './text';

export const linesSchema = z.array(z.strictObject({ text: textSchema }));
export const pairsSchema = z.array(z.strictObject({ label: textSchema, value: textSchema }));
export const buttonsSchema = z.array(buttonSchema);
/** Buttons that belong together, a row each: clients show six of a row. */
export const groupsSchema = z.array(z.strictObject({ buttons: buttonsSchema.max(6) }));
