import { z } from 'zod';

const ID = '6f0b0f3c-2f50-4f0b-9a3b-0b6f6e0f5b11';

/** Ids are compared as text, and Microsoft writes them small. */
const idSchema = z.guid({ error: `write an id such as ${ID}` }).toLowerCase();

const coordinatorSchema = z
  .guid({
    error: ({ input }) =>
      `${JSON.stringify(input)} is no object id: write ids such as ${ID}, separated by commas`,
  })
  .toLowerCase();

function wholeNumber(min: number, max: number) {
  const error = `write a whole number from ${min} to ${max}`;
  return z.coerce
    .number({ error })
    .int({ error, abort: true })
    .min(min, { error })
    .max(max, { error });
}

/** The settings by their names in the environment, where an empty one is left out; but where things are stored. */
export const settingsSchema = z.object({
  MicrosoftAppId: idSchema.optional(),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], { error: 'write SingleTenant or UserAssignedMSI' })
    .default('SingleTenant'),
  MicrosoftAppTenantId: idSchema.optional(),
  MicrosoftAppPassword: z.string().optional(),
  PUBLIC_DOMAIN: z
    .string()
    .regex(
      /^([a-z0-9-]+\.)+[a-z]{2,}$/,
      'write a host name such as udsyn.example.dk, without https://',
    )
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'write an address such as https://udsyn.example.dk' })
    .refine((url) => !/[?#@]/.test(url), 'write an address without user, query or fragment')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  PORT: wholeNumber(1, 65535).default(3978),
  HOST: z.string().optional(),
  ORGANISATION: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'write the name of a folder in content/')
    .default('nordjylland'),
  COORDINATORS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,;]+/).filter((id) => id !== ''))
    .pipe(z.array(coordinatorSchema)),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'write debug, info, warn, error or silent',
    })
    .default('info'),
  TICK_SECONDS: wholeNumber(1, 3600).default(30),
  CLOCK_START: z.iso
    .datetime({ offset: true, error: 'write a time such as 2027-03-01T09:00:00+01:00' })
    .transform((time) => new Date(time))
    .optional(),
});

/** Where things are stored: what is needed follows from `STORAGE`. */
export const storageSchema = z.discriminatedUnion(
  'STORAGE',
  [
    z.object({
      STORAGE: z.literal('sqlite'),
      SQLITE_FILE: z.string().default('.data/udsyn.sqlite'),
    }),
    z.object({
      STORAGE: z.literal('cosmos'),
      COSMOS_ENDPOINT: z.url({
        error: 'write the address of the account, such as https://NAME.documents.azure.com:443/',
      }),
      COSMOS_KEY: z.string().optional(),
      COSMOS_DATABASE: z.string().default('udsyn'),
    }),
  ],
  { error: 'write sqlite or cosmos' },
);

/** Every setting by its name, as `.env.example` lists them. */
export const SETTINGS = [
  ...new Set([
    ...Object.keys(settingsSchema.shape),
    ...storageSchema.options.flatMap((option) => Object.keys(option.shape)),
  ]),
];
