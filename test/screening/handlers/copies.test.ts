import { JENS, METTE } from '../../teams/chat';
import { complete, SENTENCE, startLiveBot, storedIn, submit } from './screening-chat';

/** Jens has submitted a proposal, and Mette coordinates. */
async function open() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat({ user: METTE });
  await mette.say('hej');
  await submit(jens, await complete(jens));
  const decide = async (outcome: 'godkendelse' | 'afslag') => {
    const shown = await mette.tap(
      await mette.say('indsendte screeninger'),
      'Åbn: Robotkirurgi med Skåne',
    );
    const form = await mette.tap(shown, `Registrér ${outcome}`);
    const value = {
      body: 'regionsraadet',
      on: '2027-01-10',
      reason: 'Det er besluttet i dag.',
      conditions: '',
    };
    const warned = await mette.tap(
      form,
      `Registrér ${outcome === 'afslag' ? 'afslaget' : 'godkendelsen'}`,
      value,
    );
    const [one] = await storedIn(bot);
    return one?.state === 'submitted' ? mette.tap(warned, 'Registrér alligevel', value) : warned;
  };
  return { bot, jens, mette, decide };
}

describe('a proposal like another', () => {
  it('that was rejected minutes ago says so at once, with who decided', async () => {
    const { jens, decide } = await open();
    await decide('afslag');

    const again = await jens.say(
      'jeg vil screene et samarbejde med Region Skåne om robotkirurgi, 10.000 euro om året',
    );

    expect(again.text).toMatch(/blev afslået den 10\. januar 2027 af Regionsrådet\./);
  });

  it('that somebody else has submitted says so, but not that of a draft', async () => {
    const { bot, mette } = await open();
    const [first] = await storedIn(bot);
    const card = await mette.say(SENTENCE);
    const [draft] = (await storedIn(bot)).filter(({ id }) => id !== first?.id);
    const other = bot.chat({ user: { id: '29:bo', name: 'Bo Dal', aadObjectId: 'aad-bo' } });
    const third = await other.say(SENTENCE);

    expect(draft?.state).toBe('draft');
    expect(card.text).toContain('er under behandling.');
    expect(third.text.match(/under behandling/g)).toHaveLength(1);
  });
});

describe('a copy', () => {
  it('is linked to its original', async () => {
    const { bot, jens, decide } = await open();
    await decide('afslag');
    const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');

    const copy = await jens.tap(mine, 'Lav en kopi');
    const original = await jens.tap(copy, 'Se originalen');

    expect(copy.text).toContain('Kopi af: Robotkirurgi med Skåne');
    expect(copy.text).toContain(
      'Det samme forslag blev afslået den 10. januar 2027 af Regionsrådet.',
    );
    expect(original.text).toContain('Afslået: Robotkirurgi med Skåne');
    const stored = await storedIn(bot);
    const [first] = stored.filter(({ copyOf }) => copyOf === undefined);
    expect(stored.find(({ copyOf }) => copyOf !== undefined)?.copyOf).toEqual({
      screening: first?.id,
      name: 'Robotkirurgi med Skåne',
      submitted: true,
    });
  });

  it('proposes a change of an approved case, by a coordinator too', async () => {
    const { bot, mette, decide } = await open();
    const approved = await decide('godkendelse');

    const amendment = await mette.tap(approved, 'Foreslå ændring');

    expect(amendment.text).toContain('Her er et forslag om ændring');
    expect(amendment.text).toContain('Ændring af Robotkirurgi med Skåne');
    expect((await storedIn(bot)).find(({ copyOf }) => copyOf)).toMatchObject({
      owner: 'aad-mette',
      state: 'draft',
      copyOf: { amends: true },
    });
  });

  it('proposes no change of a case that is not approved, nor by a stranger', async () => {
    const { bot, jens, mette } = await open();
    const [one] = await storedIn(bot);
    const stranger = bot.chat({ user: { id: '29:bo', name: 'Bo Dal', aadObjectId: 'aad-bo' } });

    for (const chat of [jens, mette, stranger])
      await chat.send({ action: 'amend', screening: one?.id });

    expect(await storedIn(bot)).toHaveLength(1);
  });
});
