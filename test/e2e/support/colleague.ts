import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { plainTextOf } from '../../../src/cards/message';
import { submitsOf } from '../../cards/find-nodes';
import { startConnector } from '../../fakes/connector';
import { PORTS } from './ports';

const BOT = `http://127.0.0.1:${PORTS.PORT}/api/messages`;
/** Who they are in `.m365agentsplayground.yml`. */
const COLLEAGUES = {
  jens: {
    id: '29:jens',
    name: 'Jens Ærø',
    aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000010',
  },
  ida: {
    id: '29:ida',
    name: 'Ida Holm',
    aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000012',
  },
};
const PATIENCE = 20_000;
const LOOK_AGAIN = 40;
/** What may arrive at once. */
const SHOWN = 5;
const LOCALES = { da: 'da-DK', en: 'en-US' };

/** A colleague who chats with the bot from a client of their own: the Playground knows only Mette. */
export interface Colleague {
  /** What the newest card says. */
  text(): string;
  /** Waits until one of the newest cards says a text. */
  expect(text: string): Promise<void>;
  say(text: string): Promise<void>;
  /** Taps the newest button whose title begins so, with what was typed into its card. */
  tap(title: string, typed?: object): Promise<void>;
  /** Removes the bot, as somebody who leaves does. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a colleague's chat with the bot on this machine. */
export async function openColleague(
  language: keyof typeof LOCALES,
  who: keyof typeof COLLEAGUES = 'jens',
): Promise<Colleague> {
  const connector = await startConnector();
  /** Every card as it was sent or edited, the newest first. */
  const cards = () =>
    connector
      .activities()
      .toReversed()
      .flatMap(({ attachments = [] }) => attachments.map(({ content }) => content as object));
  const send = async (activity: object) => {
    const response = await fetch(BOT, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: COLLEAGUES[who],
        recipient: { id: '28:udsyn', name: 'Udsyn' },
        conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: 'dk' },
        locale: LOCALES[language],
        ...activity,
      }),
    });
    // The bot answers a message when it has sent its own.
    expect(response.status).toBe(200);
  };
  return {
    text: () => plainTextOf(cards()[0] ?? {}),
    expect: async (text) => {
      const deadline = performance.now() + PATIENCE;
      const shown = () => cards().map(plainTextOf);
      while (!shown().some((one) => one.includes(text)) && performance.now() < deadline)
        await wait(LOOK_AGAIN);
      expect(shown().slice(0, SHOWN).join('\n')).toContain(text);
    },
    say: (text) => send({ text }),
    tap: (title, typed = {}) => {
      const button = cards()
        .flatMap(submitsOf)
        .find((one) => one.title.startsWith(title));
      if (button === undefined)
        throw new Error(`no "${title}" in: ${plainTextOf(cards()[0] ?? {})}`);
      return send({ value: { ...button.data, ...typed } });
    },
    leave: () => send({ type: 'installationUpdate', action: 'remove' }),
    close: () => connector.close(),
  };
}
