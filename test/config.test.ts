import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig, SETTINGS } from '../src/config';

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

  it('takes an empty value for an absent one', () => {
    expect(readConfig({ PORT: '', HOST: ' ', MicrosoftAppId: '' }).port).toBe(3978);
  });

  it('names every fault in one message', () => {
    const read = () =>
      readConfig({ PORT: 'eighty', STORAGE: 'cosmos', HOST: '0.0.0.0', NODE_ENV: 'production' });
    for (const name of [/PORT/, /COSMOS_ENDPOINT/, /HOST/, /MicrosoftAppId/])
      expect(read).toThrow(name);
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
    ['a coordinator that is no object id', { COORDINATORS: 'mette@rn.dk' }, /COORDINATORS/],
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
  ])('is reached from browsers %s', (_, env, expected) => {
    expect(readConfig(env).publicUrl).toBe(expected);
  });

  it('reads several coordinators', () => {
    const ids = [APP.MicrosoftAppId, APP.MicrosoftAppTenantId];
    expect(readConfig({ COORDINATORS: ids.join(', ') }).coordinators).toEqual(ids);
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

  it('is a valid configuration as it stands', () => {
    const env = Object.fromEntries(
      text.split('\n').flatMap((line) => {
        const match = /^(\w+)=(.*)$/.exec(line);
        return match ? [[match[1], match[2]]] : [];
      }),
    ) as Record<string, string>;
    expect(readConfig(env).local).toBe(true);
  });
});
