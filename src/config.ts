import { z } from 'zod';
import { UdsynError } from './errors';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const storageSchema = z.discriminatedUnion('STORAGE', [
  z.object({
    STORAGE: z.literal('sqlite'),
    SQLITE_FILE: z.string().default('.data/udsyn.sqlite'),
  }),
  z.object({
    STORAGE: z.literal('cosmos'),
    COSMOS_ENDPOINT: z.url(),
    COSMOS_KEY: z.string().optional(),
    COSMOS_DATABASE: z.string().default('udsyn'),
  }),
]);

const baseSchema = z.object({
  MicrosoftAppId: z.uuid().optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: z.uuid().optional(),
  MicrosoftAppPassword: z.string().optional(),
  PUBLIC_DOMAIN: z
    .string()
    .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name such as udsyn.example.dk, without https://')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://udsyn.example.dk' })
    .refine((url) => !/[?#@]/.test(url), 'an address without user, query or fragment')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  PORT: z.coerce
    .number({ error: 'must be a port number, 1 to 65535' })
    .int()
    .min(1)
    .max(65535)
    .default(3978),
  HOST: z.string().optional(),
  ORGANISATION: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'the name of a folder in content/')
    .default('nordjylland'),
  COORDINATORS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,;]+/).filter((id) => id !== ''))
    .pipe(z.array(z.uuid())),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TICK_SECONDS: z.coerce.number().min(1).max(3600).default(30),
  CLOCK_START: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time))
    .optional(),
  NODE_ENV: z.string().optional(),
});

const environmentSchema = z
  .looseObject({ STORAGE: z.enum(['sqlite', 'cosmos']).default('sqlite') })
  .pipe(z.intersection(baseSchema, storageSchema));
type Environment = z.infer<typeof environmentSchema>;

/** The settings by their names in the environment, as `.env.example` lists them. */
export const SETTINGS = [
  ...new Set([
    ...Object.keys(baseSchema.shape).filter((key) => key !== 'NODE_ENV'),
    ...storageSchema.options.flatMap((option) => Object.keys(option.shape)),
  ]),
];

/** What `readConfig` found, checked; `local` says that there is no Azure bot behind it. */
export interface Config {
  readonly local: boolean;
  readonly bot: {
    readonly appId?: string;
    readonly appType: 'SingleTenant' | 'UserAssignedMSI';
    readonly tenantId?: string;
    readonly password?: string;
  };
  /** Where the organisation's pages about Udsyn are: for the Teams app package only. */
  readonly publicDomain?: string;
  /** Where people reach the bot's own pages and documents, without a slash at the end; absent: nowhere. */
  readonly publicUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly storage: z.infer<typeof storageSchema>;
  readonly organisation: string;
  /** AAD object ids; empty in local mode means everybody. */
  readonly coordinators: readonly string[];
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly tickSeconds: number;
  /** When the clock is said to have started; it runs on from there. */
  readonly clockStart?: Date;
}

/** Rules between settings, checked on the raw text so that every fault is told at once. */
function faultsBetween(env: Record<string, string>): string[] {
  const faults: string[] = [];
  const host = env['HOST'];
  if (env['MicrosoftAppId'] === undefined) {
    if (env['NODE_ENV'] === 'production')
      faults.push(
        'MicrosoftAppId: needed when NODE_ENV is production (without it, anybody may speak as anybody)',
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

/** As part of an address, where IPv6 stands in brackets. */
const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

function toConfig(env: Environment): Config {
  const local = env.MicrosoftAppId === undefined;
  const host = env.HOST ?? (local ? '127.0.0.1' : '0.0.0.0');
  const publicUrl = env.PUBLIC_URL ?? (local ? `http://${inUrl(host)}:${env.PORT}` : undefined);
  return {
    local,
    bot: {
      ...(env.MicrosoftAppId !== undefined && { appId: env.MicrosoftAppId }),
      appType: env.MicrosoftAppType,
      ...(env.MicrosoftAppTenantId !== undefined && { tenantId: env.MicrosoftAppTenantId }),
      ...(env.MicrosoftAppPassword !== undefined && { password: env.MicrosoftAppPassword }),
    },
    ...(env.PUBLIC_DOMAIN !== undefined && { publicDomain: env.PUBLIC_DOMAIN }),
    ...(publicUrl !== undefined && { publicUrl }),
    host,
    port: env.PORT,
    storage: env,
    organisation: env.ORGANISATION,
    coordinators: env.COORDINATORS,
    logLevel: env.LOG_LEVEL,
    tickSeconds: env.TICK_SECONDS,
    ...(env.CLOCK_START && { clockStart: env.CLOCK_START }),
  };
}

/** The environment for a process that `npm start` makes: it logs warnings only, unless told otherwise. */
export function quietEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...environment, LOG_LEVEL: environment['LOG_LEVEL'] ?? 'warn' };
}

/** Reads the settings once; throws one `config/invalid` that names every fault. Empty means absent. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) =>
      value === undefined || value.trim() === '' ? [] : [[key, value.trim()]],
    ),
  );
  const parsed = environmentSchema.safeParse(env);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...faultsBetween(env),
  ];
  if (!parsed.success || faults.length > 0)
    throw new UdsynError(
      'config/invalid',
      `These settings are wrong (.env.example explains each):\n  ${faults.join('\n  ')}`,
    );
  return toConfig(parsed.data);
}
