import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  quietEnvironment,
  readConfig,
  readInterpreter,
  readSettings,
  SETTINGS,
  settingsSchema,
} from '../src/settings';

const APP = {
  MicrosoftAppId: '6f0b0f3c-2f50-4f0b-9a3b-0b6f6e0f5b11',
  MicrosoftAppTenantId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppPassword: 'secret',
};

describe('readConfig', () => {
  it('runs locally, on loopback with a file, when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      local: true,
      host: '127.0.0.1',
      port: 3978,
      storage: { STORAGE: 'sqlite', SQLITE_FILE: '.data/udsyn.sqlite' },
      organisation: 'nordjylland',
      coordinators: [],
    });
  });

  it('treats an empty value as absent', () => {
    expect(readConfig({ PORT: '', HOST: ' ', MicrosoftAppId: '' }).port).toBe(3978);
  });

  it('names every fault in one message', () => {
    const read = () =>
      readConfig({ PORT: 'eighty', STORAGE: 'cosmos', HOST: '0.0.0.0', NODE_ENV: 'production' });
    for (const name of [/PORT/, /COSMOS_ENDPOINT/, /HOST/, /MicrosoftAppId/])
      expect(read).toThrow(name);
  });

  it('reports the faults of other settings together with an unknown store', () => {
    expect(() => readConfig({ STORAGE: 'oracle', PORT: '0' })).toThrow(
      /PORT: .*\n {2}STORAGE: write sqlite or cosmos/,
    );
  });

  it.each([
    ['COSMOS_ENDPOINT', { STORAGE: 'cosmos' }, 'address of the account, such as https://'],
    ['TICK_SECONDS', { TICK_SECONDS: 'often' }, 'write a whole number from 1 to 3600'],
    ['PORT', { PORT: '70000' }, 'write a whole number from 1 to 65535'],
    ['COORDINATORS', { COORDINATORS: 'mette' }, '"mette" is not an object id: write ids such as'],
    ['MicrosoftAppId', { MicrosoftAppId: 'udsyn' }, 'write an id such as'],
    ['MicrosoftAppType', { MicrosoftAppType: 'Multi' }, 'write SingleTenant or UserAssignedMSI'],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'write debug, info, warn'],
    ['CLOCK_START', { CLOCK_START: '1.3.2027' }, 'write a time such as 2027-03-01T09'],
  ])('says what to write for %s', (key, env, said) => {
    const fault = new RegExp(`\n {2}${key}: .*${said}.*$`, 'm');

    expect(() => readConfig(env)).toThrow(fault);
  });

  it.each([
    ['local mode in production', { NODE_ENV: 'production' }, /MicrosoftAppId/],
    ['local mode on another address than loopback', { HOST: '0.0.0.0' }, /HOST/],
    [
      'a set clock outside local mode',
      { ...APP, CLOCK_START: '2027-03-01T09:00:00Z' },
      /CLOCK_START/,
    ],
    ['an app without a tenant', { ...APP, MicrosoftAppTenantId: '' }, /MicrosoftAppTenantId/],
    [
      'a single tenant app without password',
      { ...APP, MicrosoftAppPassword: '' },
      /MicrosoftAppPassword/,
    ],
    ['a multi-tenant app', { ...APP, MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType/],
    ['a coordinator that is not an object id', { COORDINATORS: 'mette@rn.dk' }, /COORDINATORS/],
    ['an unknown store', { STORAGE: 'oracle' }, /STORAGE/],
    ['a public address without https', { ...APP, PUBLIC_URL: 'http://rn.dk' }, /PUBLIC_URL.*https/],
    ['a public address that is none', { PUBLIC_URL: 'udsyn.example.dk' }, /PUBLIC_URL/],
    ['a public address of another kind', { PUBLIC_URL: 'javascript:alert(1)' }, /PUBLIC_URL/],
    ['a public address with a query', { PUBLIC_URL: 'https://rn.dk/?a=1' }, /PUBLIC_URL/],
    ['a public address with a password', { PUBLIC_URL: 'https://a:b@rn.dk' }, /PUBLIC_URL/],
  ])('refuses %s', (_, env, fault) => {
    expect(() => readConfig(env)).toThrow(fault);
  });

  it('needs no password with a managed identity', () => {
    const env = { ...APP, MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMSI' };
    expect(readConfig(env)).toMatchObject({ local: false, host: '0.0.0.0' });
  });

  it.each([
    ['where it listens', {}, 'http://127.0.0.1:3978'],
    ['where it listens, in brackets', { HOST: '::1', PORT: '4000' }, 'http://[::1]:4000'],
    [
      'as it is set, without a slash',
      { PUBLIC_URL: 'https://a.rn.dk/udsyn/' },
      'https://a.rn.dk/udsyn',
    ],
    ['as it is set, with an app', { ...APP, PUBLIC_URL: 'https://a.rn.dk' }, 'https://a.rn.dk'],
    ['nowhere, with an app that says nothing', APP, undefined],
  ])('has the public address %s', (_, env, expected) => {
    expect(readConfig(env).publicUrl).toBe(expected);
  });

  it('has its own address on this machine, whatever the public address is', () => {
    const env = { HOST: '::1', PORT: '4000', PUBLIC_URL: 'https://a.rn.dk' };

    expect(readConfig(env).ownUrl).toBe('http://[::1]:4000');
  });

  it('reads several coordinators', () => {
    const ids = [APP.MicrosoftAppId, APP.MicrosoftAppTenantId];
    expect(readConfig({ COORDINATORS: ids.join(', ') }).coordinators).toEqual(ids);
  });

  it('accepts ids in any case', () => {
    const shouted = {
      ...APP,
      MicrosoftAppId: APP.MicrosoftAppId.toUpperCase(),
      COORDINATORS: APP.MicrosoftAppId.toUpperCase(),
    };

    const { bot, coordinators } = readConfig(shouted);

    expect([bot.appId, ...coordinators]).toEqual([APP.MicrosoftAppId, APP.MicrosoftAppId]);
  });
});

describe('the language model', () => {
  const ON = {
    INTERPRETER: 'openai',
    OPENAI_ENDPOINT: 'https://region.openai.azure.com',
    OPENAI_API_KEY: 'secret',
    OPENAI_MODEL: 'small',
  };
  const interpreter = {
    endpoint: 'https://region.openai.azure.com',
    key: 'secret',
    model: 'small',
  };

  it.each([
    ['when nothing is set', {}],
    ['when it says so', { INTERPRETER: 'rules' }],
    ['when it is empty', { ...ON, INTERPRETER: '' }],
  ])('is off %s', (_, env) => {
    expect(readConfig(env).interpreter).toBeUndefined();
    expect(readInterpreter(env)).toBeUndefined();
  });

  it.each([
    ['locally', {}],
    ['with an app', APP],
  ])('is on %s when it is set', (_, env) => {
    expect(readConfig({ ...env, ...ON }).interpreter).toEqual(interpreter);
    expect(readInterpreter({ ...env, ...ON })).toEqual(interpreter);
  });

  it.each(['http://localhost:11434/v1', 'http://127.0.0.1:8080', 'http://[::1]:8080/v1'])(
    'may be on this machine without https: %s',
    (OPENAI_ENDPOINT) => {
      const env = { ...ON, OPENAI_ENDPOINT, OPENAI_API_VERSION: '2024-10-21' };

      expect(readConfig(env).interpreter).toMatchObject({
        endpoint: OPENAI_ENDPOINT,
        apiVersion: '2024-10-21',
      });
    },
  );

  it.each([
    ['another name', { INTERPRETER: 'gpt' }, /INTERPRETER: write rules or openai/],
    ['no endpoint', { OPENAI_ENDPOINT: '' }, /OPENAI_ENDPOINT: write the address/],
    ['an endpoint that is none', { OPENAI_ENDPOINT: 'azure' }, /OPENAI_ENDPOINT: write the/],
    ['no https', { OPENAI_ENDPOINT: 'http://a.dk/v1' }, /OPENAI_ENDPOINT: must begin with https/],
    [
      'a host that only begins like this machine',
      { OPENAI_ENDPOINT: 'http://localhost.a.dk' },
      /https/,
    ],
    [
      'a password',
      { OPENAI_ENDPOINT: 'https://a:b@a.dk' },
      /OPENAI_ENDPOINT: write an address without/,
    ],
    ['no key', { OPENAI_API_KEY: '' }, /OPENAI_API_KEY: needed/],
    ['no model', { OPENAI_MODEL: '' }, /OPENAI_MODEL: write the model/],
  ])('is refused with %s, without the key in the message', (_, env, fault) => {
    const read = () => readConfig({ ...ON, ...env });

    expect(read).toThrow(fault);
    expect(read).not.toThrow(/secret/);
    expect(() => readInterpreter({ ...ON, ...env })).toThrow(fault);
  });
});

describe('readSettings', () => {
  const schema = settingsSchema.pick({ ORGANISATION: true });

  it('reads only the given settings', () => {
    const env = { NODE_ENV: 'production', PORT: 'many', ORGANISATION: '' };

    expect(readSettings(schema, env)).toEqual({ ORGANISATION: 'nordjylland' });
  });

  it('reports the fault of a setting that it reads', () => {
    expect(() => readSettings(schema, { ORGANISATION: '../x' })).toThrow(
      /ORGANISATION: write the name of a folder in content/,
    );
  });
});

describe('quietEnvironment', () => {
  it.each([
    [undefined, 'warn'],
    ['', 'warn'],
    ['debug', 'debug'],
  ])('logs at the level %j as %s', (LOG_LEVEL, expected) => {
    const env = { MicrosoftAppId: '', ...(LOG_LEVEL !== undefined && { LOG_LEVEL }) };

    expect(quietEnvironment(env)).toEqual({ MicrosoftAppId: '', LOG_LEVEL: expected });
  });
});

describe('.env.example', () => {
  const text = readFileSync(path.join(__dirname, '../.env.example'), 'utf8');

  it('lists every setting once, each with a comment above it', () => {
    const lines = text.split('\n');
    const keys = lines.flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? []);
    expect(keys.toSorted()).toEqual(SETTINGS.toSorted());
    for (const key of keys)
      expect(lines[lines.findIndex((line) => line.startsWith(`${key}=`)) - 1]).toMatch(/^# \S/);
  });

  const env = Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const match = /^(\w+)=(.*)$/.exec(line);
      return match ? [[match[1], match[2]]] : [];
    }),
  ) as Record<string, string>;

  it('is a valid configuration as it stands', () => {
    expect(readConfig(env).local).toBe(true);
  });

  it('keeps npm start quiet as it is', () => {
    expect(quietEnvironment(env)['LOG_LEVEL']).toBe('warn');
  });
});
