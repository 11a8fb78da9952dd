import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { startBot } from '../../teams/chat';
import { begin, type Chat, complete, startLiveBot, storedIn, submit } from './screening-chat';

const WHAT = {
  'fact-name': 'Havne i Skåne',
  'fact-level': 'administrative',
  'fact-area': 'health',
  'fact-purpose': 'Vi lærer af hinanden.',
};
const valueOf = (cards: readonly object[], id: string) =>
  nodesOf(cards).find((one) => one['id'] === id)?.['value'];

describe('the cards that ask for facts', () => {
  const whenCard = async (chat: Chat) =>
    chat.tap(await chat.tap(await begin(chat), 'Gem og fortsæt', WHAT), 'Gem og fortsæt');

  it('save a group with one tap, and lead to the next', async () => {
    const bot = startBot();
    const chat = bot.chat();

    const next = await chat.tap(await begin(chat), 'Gem og fortsæt', WHAT);

    expect(next.text).toMatch(
      /^2 af 4 · Forslaget\nHvem er med, og hvor\?\nLæst: Navn: Havne i Skåne · Niveau: Administrativt · /,
    );
    expect(valueOf(next.cards, 'fact-countries')).toBe('Sverige');
    expect((await storedIn(bot))[0]).toMatchObject({
      proposal: { name: 'Havne i Skåne', level: 'administrative', area: 'health' },
    });
  });

  it('take a guess that was left as it is, and say nothing of it twice', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const who = await chat.tap(await begin(chat), 'Gem og fortsæt', WHAT);

    await chat.tap(who, 'Gem og fortsæt', { 'fact-countries': 'Sverige' });
    const twice = await chat.tap(who, 'Gem og fortsæt', { 'fact-countries': 'Sverige' });

    const [stored] = await storedIn(bot);
    expect(stored?.proposal.countries).toEqual({ text: '', ids: ['se'] });
    expect(stored?.history.filter(({ what }) => what === 'countries')).toHaveLength(1);
    expect(twice.text).not.toContain('Kortet er forældet');
  });

  it('keep what was typed when one field is wrong, and save the others', async () => {
    const bot = startBot();
    const chat = bot.chat();

    const typed = { 'fact-period': '2029-2027', 'fact-cost': '75.000 kr.' };
    const wrong = await chat.tap(await whenCard(chat), 'Gem og fortsæt', typed);

    expect(wrong.text).toContain('Periode: Perioden slutter, før den begynder.');
    expect(valueOf(wrong.cards, 'fact-period')).toBe('2029-2027');
    expect((await storedIn(bot))[0]?.proposal.cost).toEqual({ amount: 75_000, currency: 'DKK' });
    expect((await chat.tap(wrong, 'Gem og fortsæt', { 'fact-period': '2027' })).text).toMatch(
      /^4 af 4/,
    );
  });

  it.each([
    ['Tilbage', /^2 af 4/],
    ['Pause', /Screeningen er gemt og sat på pause\./],
    ['Ret oplysninger', /^Forslaget\nHavne i Skåne\nTryk på den oplysning/],
  ])('save what was typed on leaving by "%s" too', async (button, shown) => {
    const bot = startBot();
    const chat = bot.chat();

    const left = await chat.tap(await whenCard(chat), button, { 'fact-cost': '75.000 kr.' });

    expect(left.text).toMatch(shown);
    expect((await storedIn(bot))[0]).toMatchObject({
      proposal: { cost: { amount: 75_000 } },
      skipped: expect.not.arrayContaining(['period']) as string[],
    });
  });

  it('do not leave a field behind that is wrong', async () => {
    const chat = startBot().chat();

    const left = await chat.tap(await whenCard(chat), 'Pause', { 'fact-period': 'snart' });

    expect(left.text).toContain('Periode: Jeg kunne ikke læse perioden.');
    expect(valueOf(left.cards, 'fact-period')).toBe('snart');
  });

  it('open a group from the list with everything filled in, and change only what is changed', async () => {
    const bot = await startLiveBot();
    const chat = bot.chat();
    const list = await chat.tap(await complete(chat), 'Ret oplysninger');
    const before = (await storedIn(bot))[0]?.history.length ?? 0;

    const opened = await chat.tap(list, 'Ret: Ansvarlig enhed');
    const shown = {
      'fact-appointment': valueOf(opened.cards, 'fact-appointment'),
      'other-unit': valueOf(opened.cards, 'other-unit'),
      'other-responsible': valueOf(opened.cards, 'other-responsible'),
    };
    await chat.tap(opened, 'Gem og fortsæt', { ...shown, 'fact-unit': '', 'other-unit': 'IT' });

    expect(shown).toEqual({
      'fact-appointment': 'no',
      'other-unit': 'Medicin',
      'other-responsible': 'Bent Holm',
    });
    expect((await storedIn(bot))[0]?.history.slice(before)).toMatchObject([
      { did: 'fact', what: 'unit', value: 'IT' },
    ]);
  });

  it('skip nothing where only something else is changed', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const said = 'jeg vil screene et samarbejde med Skåne om robotkirurgi i 2027-2029';
    const list = await chat.tap(await chat.say(said), 'Ret oplysninger');

    const back = await chat.tap(await chat.tap(list, 'Ret: Periode'), 'Gem og fortsæt', {
      'fact-period': '2028-2029',
    });

    expect(back.text).toMatch(/^Forslaget\nLæst: Periode: 2028 – 2029\nRobotkirurgi med Skåne/);
    expect((await storedIn(bot))[0]).toMatchObject({
      proposal: { period: { start: '2028' } },
      skipped: [],
    });
  });

  it('count a unit that is written before one that is chosen', async () => {
    const bot = await startLiveBot();
    const chat = bot.chat();
    const list = await chat.tap(await complete(chat), 'Ret oplysninger');
    const unit = await chat.tap(list, 'Ret: Ansvarlig enhed');

    await chat.tap(unit, 'Gem og fortsæt', {
      'fact-unit': 'IT-afdelingen',
      'other-unit': 'Kirurgi',
    });

    expect((await storedIn(bot))[0]?.proposal.unit).toBe('Kirurgi');
  });

  it('offer no fact in the list that is ruled out', async () => {
    const chat = (await startLiveBot()).chat();

    const list = await chat.tap(await complete(chat), 'Ret oplysninger');

    expect(submitsOf(list.cards).map(({ title }) => title)).not.toContain(
      'Ret: Program eller fond',
    );
  });
});

describe('a typical administrative case', () => {
  const SENTENCE =
    'Jeg vil screene et samarbejde med Region Skåne om telemedicin, 75.000 kr. om året i 2027-2029';
  const FILLED = {
    'fact-level': 'administrative',
    'fact-area': 'health',
    'fact-purpose': 'Læger i de to regioner lærer af hinanden.',
    'fact-funding': 'none',
    'fact-appointment': 'no',
    'fact-unit': 'IT-afdelingen',
    'other-responsible': 'Bent Holm',
  };

  it('takes at most 24 taps from the sentence to the result, and is submitted', async () => {
    const bot = await startLiveBot();
    const chat = bot.chat();
    let card = await chat.say(SENTENCE);
    let taps = 0;
    const asked: unknown[] = [];
    while (!card.text.includes('Resultat: ')) {
      asked.push(...nodesOf(card.cards).map(({ id }) => id));
      const next = ['2 · ', 'Gem og fortsæt', 'Fortsæt'].find((title) =>
        card.submits.some((one) => one.title.startsWith(title)),
      );
      card = await chat.tap(card, next ?? '', next === 'Gem og fortsæt' ? FILLED : {});
      taps += 1;
    }

    expect(taps).toBeLessThanOrEqual(24);
    for (const told of ['name', 'partners', 'countries', 'themes', 'period', 'cost', 'total'])
      expect(asked).not.toContain(`fact-${told}`);
    await submit(chat, card);
    expect((await storedIn(bot))[0]?.state).toBe('submitted');
  });

  it('say what was read of an amount, and keep a range as it was written', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const who = await chat.tap(await begin(chat), 'Gem og fortsæt', WHAT);
    const card = await chat.tap(who, 'Gem og fortsæt');

    const asked = await chat.tap(card, 'Gem og fortsæt', {
      'fact-cost': 'mellem 100.000 og 200.000',
      'fact-period': '2027-2029',
    });

    expect(asked.text).toContain('Årlig udgift: Det læser jeg som et interval');
    expect(asked.text).toContain('Læst: Periode: 2027 – 2029');
    expect(valueOf(asked.cards, 'fact-cost')).toBe('mellem 100.000 og 200.000');
    expect((await storedIn(bot))[0]?.proposal.cost).toBeUndefined();
    const typed = await chat.say('75.000 kr.');
    expect(typed.text).toContain('Læst: 75.000 kr. om året');
  });
});
