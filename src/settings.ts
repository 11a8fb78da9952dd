import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { UdsynError } from './lib/errors';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

type Settings = z.infer<typeof settingsSchema>;
type Storage = z.infer<typeof storageSchema>;
type Interpreter = z.infer<typeof interpreterSchema>;
type Texts = Readonly<Record<string, string>>;

/** The validated configuration; `local` means that no Azure bot is configured. */
export interface Config {
  readonly local: boolean;
  readonly bot: {
    readonly appId?: string;
    readonly appType: 'SingleTenant' | 'UserAssignedMSI';
    readonly tenantId?: string;
    readonly password?: string;
  };
  /** The bot's address on this machine. */
  readonly ownUrl: string;
  /**
   * The public address of the bot's pages and documents, without a trailing slash; absent if there
   * is none.
   */
  readonly publicUrl?: string;
  readonly host: string;
  readonly port: number;
  /** The port of the Playground, which `npm start` starts beside the bot. */
  readonly playgroundPort: number;
  readonly storage: Storage;
  /** The language model for questions that the rules are not sure of; absent if it is off. */
  readonly interpreter?:
    | {
        readonly endpoint: string;
        readonly key: string;
        readonly model: string;
        readonly apiVersion?: string | undefined;
      }
    | undefined;
  readonly organisation: string;
  /** AAD object ids; in local mode, none means everybody. */
  readonly coordinators: readonly string[];
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly tickSeconds: number;
  /** The start time of a simulated clock, which then runs on. */
  readonly clockStart?: Date;
}

/** Rules between settings, checked on the raw text so that all faults are reported together. */
function faultsAcrossSettings(env: Texts): string[] {
  const faults: string[] = [];
  const host = env['HOST'];
  if (env['MicrosoftAppId'] === undefined) {
    if (env['NODE_ENV'] === 'production')
      faults.push(
        'MicrosoftAppId: needed when NODE_ENV is production (without it, anybody can impersonate anybody)',
      );
    if (host !== undefined && !LOOPBACK.includes(host))
      faults.push(
        `HOST: without MicrosoftAppId only ${LOOPBACK.join(', ')} is allowed, not ${host}`,
      );
  } else {
    if (env['MicrosoftAppTenantId'] === undefined)
      faults.push('MicrosoftAppTenantId: needed with MicrosoftAppId');
    if (env['MicrosoftAppType'] !== 'UserAssignedMSI' && env['MicrosoftAppPassword'] === undefined)
      faults.push('MicrosoftAppPassword: needed with MicrosoftAppType SingleTenant');
    if (env['PUBLIC_URL']?.startsWith('https:') === false)
      faults.push('PUBLIC_URL: must begin with https:// (its links open documents)');
    if (env['CLOCK_START'] !== undefined)
      faults.push('CLOCK_START: only without MicrosoftAppId (it is for trying Udsyn out)');
  }
  return faults;
}

/** Formats a host for a URL; IPv6 addresses need brackets. */
const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

function toInterpreter(env: Interpreter): Config['interpreter'] {
  if (env.INTERPRETER === 'rules') return undefined;
  return {
    endpoint: env.OPENAI_ENDPOINT,
    key: env.OPENAI_API_KEY,
    model: env.OPENAI_MODEL,
    apiVersion: env.OPENAI_API_VERSION,
  };
}

/** Reads only the settings of the language model; throws as `readConfig` does. */
export function readInterpreter(environment = process.env): Config['interpreter'] {
  const env = { INTERPRETER: 'rules', ...nonEmpty(environment) };
  return toInterpreter(readSettings(interpreterSchema, env));
}

function toConfig(env: Settings, storage: Storage, interpreter: Interpreter): Config {
  const local = env.MicrosoftAppId === undefined;
  const host = env.HOST ?? (local ? '127.0.0.1' : '0.0.0.0');
  const ownUrl = `http://${urlHost(host)}:${env.PORT}`;
  const publicUrl = env.PUBLIC_URL ?? (local ? ownUrl : undefined);
  return {
    local,
    bot: {
      ...(env.MicrosoftAppId !== undefined && { appId: env.MicrosoftAppId }),
      appType: env.MicrosoftAppType,
      ...(env.MicrosoftAppTenantId !== undefined && { tenantId: env.MicrosoftAppTenantId }),
      ...(env.MicrosoftAppPassword !== undefined && { password: env.MicrosoftAppPassword }),
    },
    ownUrl,
    ...(publicUrl !== undefined && { publicUrl }),
    host,
    port: env.PORT,
    playgroundPort: env.PLAYGROUND_PORT,
    storage,
    interpreter: toInterpreter(interpreter),
    organisation: env.ORGANISATION,
    coordinators: env.COORDINATORS,
    logLevel: env.LOG_LEVEL,
    tickSeconds: env.TICK_SECONDS,
    ...(env.CLOCK_START && { clockStart: env.CLOCK_START }),
  };
}

/** Loads settings that the environment lacks from the project's `.env` file, if there is one. */
export function loadEnvironmentFile(): void {
  const file = path.join(__dirname, '../.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The settings that are not empty. */
function nonEmpty(environment: NodeJS.ProcessEnv): Texts {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, value = '']) =>
      value.trim() === '' ? [] : [[key, value.trim()]],
    ),
  );
}

/** The environment for a process that `npm start` starts: it logs only warnings by default. */
export function quietEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...environment, LOG_LEVEL: nonEmpty(environment)['LOG_LEVEL'] ?? 'warn' };
}

function faultsOf(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(({ path: [key], message }) => `${String(key)}: ${message}`);
}

function invalid(faults: readonly string[]): UdsynError {
  const lines = faults.join('\n  ');
  return new UdsynError(
    'config/invalid',
    `These settings are wrong (.env.example explains each):\n  ${lines}`,
  );
}

/** Reads only some settings, for commands that are not the bot; throws as `readConfig` does. */
export function readSettings<T>(schema: z.ZodType<T>, environment = process.env): T {
  const { data, error, success } = schema.safeParse(nonEmpty(environment));
  if (!success) throw invalid(faultsOf(error));
  return data;
}

/**
 * Reads the settings; throws one `config/invalid` that names every fault. Empty settings count as
 * absent.
 */
export function readConfig(environment = process.env): Config {
  const env = nonEmpty(environment);
  const settings = settingsSchema.safeParse(env);
  const storage = storageSchema.safeParse({ STORAGE: 'sqlite', ...env });
  const interpreter = interpreterSchema.safeParse({ INTERPRETER: 'rules', ...env });
  const faults = [
    ...faultsOf(settings.error),
    ...faultsOf(storage.error),
    ...faultsOf(interpreter.error),
    ...faultsAcrossSettings(env),
  ];
  if (!settings.success || !storage.success || !interpreter.success || faults.length > 0)
    throw invalid(faults);
  return toConfig(settings.data, storage.data, interpreter.data);
}

const ID = '6f0b0f3c-2f50-4f0b-9a3b-0b6f6e0f5b11';

/** Ids are compared as text, and Microsoft writes them in lower case. */
const idSchema = z.guid({ error: `write an id such as ${ID}` }).toLowerCase();

const coordinatorSchema = z
  .guid({
    error: ({ input }) =>
      `${JSON.stringify(input)} is not an object id: write ids such as ${ID}, separated by commas`,
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

/** The settings by their names in the environment, apart from those for storage. */
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
  PLAYGROUND_PORT: wholeNumber(1, 65535).default(56150),
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

/** The storage settings; which ones are required depends on `STORAGE`. */
const storageSchema = z.discriminatedUnion(
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

/** Whether an address is encrypted, or stays on this machine. */
function isPrivate(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.includes(hostname.replace(/^\[|\]$/g, ''));
}

/** The settings of the language model; which ones are required depends on `INTERPRETER`. */
const interpreterSchema = z.discriminatedUnion(
  'INTERPRETER',
  [
    z.object({ INTERPRETER: z.literal('rules') }),
    z.object({
      INTERPRETER: z.literal('openai'),
      OPENAI_ENDPOINT: z
        .url({
          protocol: /^https?$/,
          abort: true,
          error: 'write the address of the model, such as https://NAME.openai.azure.com',
        })
        .refine(isPrivate, 'must begin with https:// (questions are sent there)')
        .refine((url) => !/[?#@]/.test(url), 'write an address without user, query or fragment'),
      OPENAI_API_KEY: z.string({ error: 'needed with INTERPRETER openai' }),
      OPENAI_MODEL: z.string({ error: 'write the model, or on Azure its deployment' }),
      OPENAI_API_VERSION: z.string().optional(),
    }),
  ],
  { error: 'write rules or openai' },
);

/** The names of all settings, as `.env.example` lists them. */
export const SETTINGS = [
  ...new Set([
    ...Object.keys(settingsSchema.shape),
    ...[...storageSchema.options, ...interpreterSchema.options].flatMap(({ shape }) =>
      Object.keys(shape),
    ),
  ]),
];
