import { createTeamsInquiryNotifier } from '../../../src/asking/handlers/teams-inquiry-notifier';
import { inquiries } from '../../../src/asking/inquiries/inquiry';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { Delivery } from '../../../src/outbox/delivery';
import { submitsOf } from '../../cards/find-nodes';
import { recordingInquiryNotifier } from '../../fakes/recording-inquiry-notifier';
import { JENS, METTE, type Reply, startBot } from '../../teams/chat';

const QUESTION = 'hvad er telefonnummeret til ERTICO?';
const ANNA = { id: '29:anna', name: 'Anna Bak', aadObjectId: 'aad-anna' };
const ROLES = {
  coordinators: [METTE.aadObjectId, ANNA.aadObjectId],
  everybodyCoordinates: false,
};

/** A bot whose proactive messages are kept, as they would be sent. */
function start(given: Parameters<typeof startBot>[0] = {}, answer?: () => Delivery) {
  const sent: { conversation: unknown; card: object }[] = [];
  const inquiryNotifier = createTeamsInquiryNotifier(({ conversation }, card) => {
    sent.push({ conversation, card });
    return Promise.resolve(answer?.() ?? { kind: 'delivered' });
  });
  const bot = startBot({ roles: ROLES, inquiryNotifier, ...given });
  const last = () => {
    const { conversation, card } = sent.at(-1) ?? { conversation: undefined, card: {} };
    return { conversation, text: plainTextOf(card), submits: submitsOf(card) };
  };
  return { ...bot, sent, last };
}
type Bot = ReturnType<typeof start>;

/** Sends an answer from the card that the coordinator has. */
const answerWith = (bot: Bot, text: string, user = METTE): Promise<Reply> => {
  const button = bot.last().submits[0];
  return bot.chat({ user }).send({ ...button?.data, text }, 'card-of-coordinator');
};

async function asked(given?: Parameters<typeof startBot>[0], answer?: () => Delivery) {
  const bot = start(given, answer);
  await bot.chat().say('hej');
  const jens = bot.chat({ user: JENS, place: 'channel' });
  const notFound = await jens.say(QUESTION);
  const told = await jens.tap(notFound, 'Spørg koordinatoren');
  return { bot, jens, notFound, told };
}

describe('asking the coordinator', () => {
  it('is offered where nothing is found or stated', async () => {
    const chat = startBot().chat();
    for (const question of [
      'kvalomatik brunofant?',
      QUESTION,
      'hvad er det samlede budget for CPMR?',
    ])
      expect((await chat.say(question)).submits).toContainEqual({
        title: 'Spørg koordinatoren',
        data: { action: 'ask-coordinator', question },
      });
    expect(
      (await chat.say('hvad koster Nordsøkommissionen?')).submits.map(({ title }) => title),
    ).not.toContain('Spørg koordinatoren');
  });

  it('is done in words too: with the last question, or with one that is written behind', async () => {
    const bot = start();
    await bot.chat().say('hej');
    const jens = bot.chat({ user: JENS, place: 'channel' });
    const first = await jens.say('spørg koordinatoren');
    expect(first.text).toMatch(/^Stil spørgsmålet først/);
    expect(bot.sent).toEqual([]);

    await jens.say(QUESTION);
    const told = await jens.say('Kan du spørge koordinatoren?');
    expect(told.text).toBe('Jeg har sendt dit spørgsmål til Mette Sørensen. Svaret kommer her.');
    expect(bot.last().text).toContain(QUESTION);

    await jens.say('ask the coordinator please');
    expect(bot.last().text).toContain(QUESTION);
    await jens.say('ask the coordinator: when is the next trip?');
    expect(bot.last().text).toContain('when is the next trip?');
    await jens.say('spørg koordinatoren om vi skal til Oslo');
    expect(bot.last().text).toContain('\nvi skal til Oslo\n');
  });

  it('sends nothing of what was to be forgotten', async () => {
    const bot = start();
    const jens = bot.chat({ user: JENS });
    await jens.say(QUESTION);
    await jens.say('glem det');
    expect((await jens.say('spørg koordinatoren')).text).toMatch(/^Stil spørgsmålet først/);
  });

  it('sends the question into the chat of a coordinator, and says to whom', async () => {
    const { bot, told } = await asked();

    expect(told.text).toBe('Jeg har sendt dit spørgsmål til Mette Sørensen. Svaret kommer her.');
    expect(bot.last().conversation).toMatchObject({ id: 'a:29:mette' });
    expect(bot.last().text).toBe(
      `Et spørgsmål fra en kollega\n${QUESTION}\nJens Ærø · 10. januar 2027`,
    );
    expect(bot.last().submits.map(({ title }) => title)).toEqual(['Send svaret']);
  });

  it('asks once, however often it is tapped', async () => {
    const { bot, jens, notFound } = await asked();

    const again = await jens.tap(notFound, 'Spørg koordinatoren');

    expect(again.text).toBe('Spørgsmålet er sendt til en koordinator. Svaret kommer her.');
    expect(bot.sent).toHaveLength(1);
  });

  it('says kindly that no coordinator is known', async () => {
    const chat = start().chat({ user: JENS });

    expect((await chat.tap(await chat.say(QUESTION), 'Spørg koordinatoren')).text).toMatch(
      /^Jeg kender desværre ingen koordinator/,
    );
  });

  it('says that it could not reach one just now', async () => {
    const { told } = await asked({}, () => ({ kind: 'failed', reason: 'http-503' }));

    expect(told.text).toBe('Jeg kunne ikke få fat i en koordinator lige nu. Prøv igen om lidt.');
  });

  it('asks the person themselves where they alone coordinate', async () => {
    const bot = start({ roles: { coordinators: [], everybodyCoordinates: true } });
    const chat = bot.chat();

    await chat.tap(await chat.say(QUESTION), 'Spørg koordinatoren');
    const answered = await answerWith(bot, 'Ring til 1881.');

    expect(answered.text).toMatch(/^Besvaret af Mette Sørensen/);
    expect(bot.last().conversation).toMatchObject({ id: 'a:29:mette' });
    expect(bot.last().text).toContain('Ring til 1881.');
  });
});

describe('the answer of a coordinator', () => {
  it('goes to the thread where it was asked, and says who answers', async () => {
    const { bot } = await asked();

    const answered = await answerWith(bot, 'Ring til 1881.');

    expect(answered.outgoing.map(({ kind }) => kind)).toEqual(['update']);
    expect(answered.text).toMatch(/^Besvaret af Mette Sørensen\n.*\nRing til 1881\.\n10\.\sjanuar/);
    expect(bot.last().conversation).toMatchObject({ id: '19:channel@thread.tacv2;messageid=1' });
    expect(bot.last().text.split('\n')).toEqual([
      'Svar fra koordinatoren',
      `Jens Ærø spurgte: ${QUESTION}`,
      'Ring til 1881.',
      'Besvaret af Mette Sørensen',
    ]);
  });

  it('keeps its lines', async () => {
    const { bot } = await asked();

    await answerWith(bot, 'Ring til 1881.\n\nDe svarer.');

    expect(bot.last().text).toContain('\nRing til 1881.\nDe svarer.\n');
    expect(JSON.stringify(bot.sent.at(-1)?.card)).toContain('"text":"De svarer."');
  });

  it('is in the language of who asked', async () => {
    const bot = start();
    await bot.chat().say('hej');
    const jens = bot.chat({ user: JENS });
    const notFound = await jens.say('what is the phone number of ERTICO?');
    await jens.tap(notFound, 'Ask the coordinator');

    await answerWith(bot, 'Ring til 1881.');

    expect(bot.last().text).toMatch(/^An answer from the coordinator\nJens Ærø asked: what is/);
  });

  it('is taken once; whoever comes later sees it, and loses nothing of their own', async () => {
    const { bot } = await asked();
    const { submits } = bot.last();
    await answerWith(bot, 'Ring til 1881.');
    const anna = bot.chat({ user: ANNA });

    const late = await anna.send({ ...submits[0]?.data, text: 'Skriv til dem.' }, 'c');

    expect(late.text).toMatch(/^Besvaret af Mette Sørensen\n/);
    expect(late.text).toContain('Ring til 1881.');
    expect(late.text).toContain('Det, du selv skrev, er ikke sendt:\nSkriv til dem.');
    expect(bot.sent).toHaveLength(2);
  });

  it('is there after a restart', async () => {
    const { bot: before } = await asked();
    const { submits } = before.last();
    const bot = start({ documents: before.documents });

    const answered = await bot.chat().send({ ...submits[0]?.data, text: 'Ring til 1881.' }, 'c');

    expect(answered.text).toMatch(/^Besvaret af Mette Sørensen/);
    expect(bot.last().conversation).toMatchObject({ id: '19:channel@thread.tacv2;messageid=1' });
  });

  it('must say something', async () => {
    const { bot } = await asked();

    const { text, submits } = await answerWith(bot, '  ');

    expect(text).toContain('Skriv dit svar, før du sender.');
    expect(submits.map(({ title }) => title)).toEqual(['Send svaret']);
    expect(bot.sent).toHaveLength(1);
  });

  it('stays in its card when it did not arrive, to be sent again', async () => {
    let up = true;
    const { bot } = await asked({}, () =>
      up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
    );
    const { submits } = bot.last();
    const send = (text: string) => bot.chat().send({ ...submits[0]?.data, text }, 'c');
    up = false;

    const failed = await send('Ring til 1881.');
    up = true;
    const again = await send('Ring til 1881.');

    expect(failed.text).toContain(
      'Svaret er gemt, men det kom ikke frem. Jeg prøver igen af mig selv',
    );
    expect(JSON.stringify(failed.cards)).toContain('"value":"Ring til 1881."');
    expect(again.text).toMatch(/^Besvaret af Mette Sørensen/);
    expect(bot.last().text).toContain('Ring til 1881.');
  });

  it('says when no message gets through to who asked, so that they can be told otherwise', async () => {
    let up = true;
    const { bot } = await asked({}, () =>
      up ? { kind: 'delivered' } : { kind: 'unreachable', reason: 'http-403' },
    );
    up = false;

    const { text } = await answerWith(bot, 'Ring til 1881.');

    expect(text).toContain('chat tager ikke imod beskeder fra mig. Svar gerne direkte.');
  });

  it('is not taken from anybody else, and their card is left as it is', async () => {
    const { bot } = await asked();

    const refused = await answerWith(bot, 'Ring til 1881.', JENS);

    expect(refused.text).toBe('Kun koordinatorer kan svare på det.');
    expect(refused.outgoing.map(({ kind }) => kind)).toEqual(['send']);
    expect((await bot.documents.query(inquiries, { limit: 1 })).items).toMatchObject([
      { document: { state: 'open' } },
    ]);
  });

  it('says so when the question is no longer there', async () => {
    const { text } = await startBot({ inquiryNotifier: recordingInquiryNotifier() })
      .chat()
      .send({ action: 'answer-inquiry', inquiry: 'gone', text: 'x' });

    expect(text).toBe('Det spørgsmål findes ikke mere.');
  });

  it('is given to who asks again', async () => {
    const { bot, jens, notFound } = await asked();
    await answerWith(bot, 'Ring til 1881.');

    expect((await jens.tap(notFound, 'Spørg koordinatoren')).text).toContain('Ring til 1881.');
  });
});
