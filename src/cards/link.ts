import { z } from 'zod';

/** An address in card data, so written that nothing in it ends the markdown link around it. */
export const linkSchema = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
  .transform((url) => new URL(url).href.replace(/\(/g, '%28').replace(/\)/g, '%29'));
