import { randomUUID } from 'node:crypto';
import { plainTextOf } from '../../../src/cards/message';
import { submitsOf } from '../../cards/find-nodes';
import { startConnector } from '../../fakes/connector';
import { PORTS } from './ports';

const BOT = `http://127.0.0.1:${PORTS.PORT}/api/messages`;
const JENS = {
  id: '29:jens',
  name: 'Jens Ærø',
  aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000010',
};
const LOCALES = { da: 'da-DK', en: 'en-US' };

/** Jens, who chats with the bot from a client of his own: the Playground knows only Mette. */
export interface Colleague {
  /** What his newest card says. */
  text(): string;
  say(text: string): Promise<void>;
  /** Taps the button of his newest card whose title begins so, with what he typed into the card. */
  tap(title: string, typed?: object): Promise<void>;
  close(): Promise<void>;
}

/** Opens his chat with the bot on this machine. */
export async function openColleague(language: keyof typeof LOCALES): Promise<Colleague> {
  const connector = await startConnector();
  const card = () =>
    connector.activities().findLast(({ attachments }) => attachments)?.attachments?.[0]
      ?.content as object;
  const send = async (activity: object) => {
    const response = await fetch(BOT, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: JENS,
        recipient: { id: '28:udsyn', name: 'Udsyn' },
        conversation: { id: 'a:jens', conversationType: 'personal', tenantId: 'dk' },
        locale: LOCALES[language],
        ...activity,
      }),
    });
    // The bot answers a message when it has sent its own.
    expect(response.status).toBe(200);
  };
  return {
    text: () => plainTextOf(card()),
    say: (text) => send({ text }),
    tap: (title, typed = {}) => {
      const button = submitsOf(card()).find((one) => one.title.startsWith(title));
      if (button === undefined) throw new Error(`no "${title}" in: ${plainTextOf(card())}`);
      return send({ value: { ...button.data, ...typed } });
    },
    close: () => connector.close(),
  };
}
