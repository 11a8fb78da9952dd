import { startBot } from '../../teams/chat';

const MINUTE = 60_000;

describe('asking', () => {
  it('answers a question with a list, says how it was understood and where it stands', async () => {
    const { text, submits } = await startBot()
      .chat({ locale: 'en-US' })
      .say('which networks cover health IT?');

    expect(text.split('\n')).toEqual([
      '1 collaboration',
      'Understood as: Health IT · Network/membership',
      'eHealth for Regions',
      'Network/membership · ongoing according to the strategy of 2012',
      'Source: Annex 4, table 2 · International Strategy of Region Nordjylland, March 2012',
      'The facts are from March 2012 and may have changed since.',
    ]);
    const rated = {
      action: 'rate',
      question: 'which networks cover health IT?',
      intent: 'find',
      answered: true,
      month: '2027-01',
    };
    expect(submits).toEqual([
      {
        title: 'All about eHealth for Regions',
        data: { action: 'show', collaboration: 'ehealth-for-regions' },
      },
      {
        title: 'Without Health IT',
        data: { action: 'lift', filters: [{ by: 'kind', id: 'membership-network' }] },
      },
      {
        title: 'Without Network/membership',
        data: { action: 'lift', filters: [{ by: 'theme', id: 'health-it' }] },
      },
      { title: '👍 Useful', data: { ...rated, useful: true } },
      { title: '👎 Not useful', data: { ...rated, useful: false } },
    ]);
  });

  it('shows a collaboration that is tapped in a list', async () => {
    const chat = startBot().chat();
    const list = await chat.say('hvilke netværk dækker sundheds-IT?');

    const detail = await chat.tap(list, 'Alt om eHealth for Regions');

    expect(detail.text).toMatch(/^eHealth for Regions\nPolitisk · Netværk\/medlemskab · Sundhed/);
  });

  it('answers for one fact with its value and its source', async () => {
    const { text } = await startBot().chat().say('hvad koster Nordsøkommissionen?');

    expect(text).toBe(
      'Økonomi: Nordsøkommissionen\nKontingent: 4.940 EUR om året (ca. 37.050 kr.), bevilget for 2011-2013, besluttet af Vækstforum den 30. november 2010\nKilde: Bilag 4, tabel 3 · International Strategi for Region Nordjylland, marts 2012\nOplysningerne er fra marts 2012 og kan være ændret siden.',
    );
  });

  it('answers a button for one fact of one collaboration', async () => {
    const { text } = await startBot().chat().send({
      action: 'fact-of',
      collaboration: 'nordsoekommissionen',
      attribute: 'cost',
    });

    expect(text).toContain('Økonomi: Nordsøkommissionen');
  });

  it('takes a follow-up question in the light of the one before', async () => {
    const chat = startBot().chat();
    await chat.say('hvad koster Nordsøkommissionen?');

    const { text } = await chat.say('hvem sidder politisk i den?');

    expect(text).toMatch(/^Politisk forankring: Nordsøkommissionen\nOle B. Sørensen/);
  });

  it.each([
    [29, /^Politisk forankring: Nordsøkommissionen/],
    [31, /^(?!Politisk forankring: Nordsøkommissionen)/],
  ])(
    'remembers the question of %i minutes ago, but not for longer than 30',
    async (minutes, it) => {
      const { chat, clock } = startBot();
      await chat().say('hvad koster Nordsøkommissionen?');
      clock.set(new Date(clock.now().getTime() + minutes * MINUTE).toISOString());

      expect((await chat().say('hvem sidder politisk i den?')).text).toMatch(it);
    },
  );

  it.each(['flere', 'og hvornår slutter det?'])(
    'says so when "%s" points to what is too long ago',
    async (typed) => {
      const { chat, clock } = startBot();
      await chat().say('vis alle netværk');
      clock.set(new Date(clock.now().getTime() + 31 * MINUTE).toISOString());

      expect((await chat().say(typed)).text).toBe(
        'Det husker jeg ikke længere. Hvilket samarbejde mener du?',
      );
      expect((await chat().say('hvad koster ERTICO?')).text).toMatch(/^Økonomi/);
      expect((await chat().say('flere')).text).toBe('Der er ikke flere.');
    },
  );

  it('forgets the question when told to', async () => {
    const chat = startBot().chat();
    await chat.say('hvad koster Nordsøkommissionen?');

    expect((await chat.say('glem det')).text).toBe('Det er glemt. Hvad vil du spørge om?');
    expect((await chat.say('hvem sidder politisk i den?')).text).not.toContain(
      'Nordsøkommissionen',
    );
  });

  it('keeps the thoughts of two people in one group chat apart', async () => {
    const { chat } = startBot();
    const mette = chat({ place: 'groupChat' });
    const jens = chat({
      place: 'groupChat',
      user: { id: '29:jens', name: 'Jens', aadObjectId: 'aad-jens' },
    });
    await mette.say('hvad koster Nordsøkommissionen?');
    await jens.say('hvad koster ERTICO?');

    expect((await mette.say('hvem sidder politisk i den?')).text).toContain('Nordsøkommissionen');
  });

  describe('a list that is longer than a page', () => {
    const namesIn = (reply: { submits: { title: string }[] }) =>
      reply.submits.map(({ title }) => title).filter((title) => title.startsWith('Alt om'));

    it('goes on with a tap', async () => {
      const chat = startBot().chat();
      const first = await chat.say('vis alle netværk');

      const second = await chat.tap(first, 'Vis flere');

      expect(first.text).toContain('Viser 1-10 af 16');
      expect(second.text).toContain('Viser 11-16 af 16');
      expect(second.submits.map(({ title }) => title)).not.toContain('Vis flere');
      expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(16);
    });

    it('goes on when somebody writes "flere", and says when there are no more', async () => {
      const chat = startBot().chat();
      await chat.say('vis alle netværk');

      expect((await chat.say('flere')).text).toContain('Viser 11-16 af 16');
      expect((await chat.say('vis flere')).text).toBe('Der er ikke flere.');
    });

    it('begins again at the second page when another list was asked for', async () => {
      const chat = startBot().chat();
      await chat.say('vis alle netværk');
      await chat.say('flere');
      await chat.say('vis alle projekter');

      expect((await chat.say('flere')).text).toMatch(/Viser 11-\d\d af/);
    });

    it('goes on with its own list, whatever was asked since', async () => {
      const chat = startBot().chat();
      const networks = await chat.say('vis alle netværk');
      await chat.say('vis alle projekter');

      expect((await chat.tap(networks, 'Vis flere')).text).toContain('Viser 11-16 af 16');
      expect((await chat.say('flere')).text).toBe('Der er ikke flere.');
    });

    it('goes on with the last list when its card is older than that', async () => {
      const chat = startBot().chat();
      await chat.say('vis alle netværk');

      expect((await chat.send({ action: 'more', from: 10 })).text).toContain('Viser 11-16 af 16');
    });

    it('says that there are no more where nothing was asked', async () => {
      expect((await startBot().chat().say('flere')).text).toBe('Der er ikke flere.');
    });
  });

  it('lifts a filter with a tap, and takes what is asked next from there', async () => {
    const chat = startBot().chat();
    const list = await chat.say('hvilke netværk dækker sundheds-IT?');

    const wider = await chat.tap(list, 'Uden Sundheds-it');

    expect(wider.text).toMatch(/^16 samarbejder\nForstået som: Netværk\/medlemskab\n/);
    expect(wider.submits.map(({ title }) => title)).not.toContainEqual(
      expect.stringMatching(/^Uden/),
    );
    expect((await chat.say('flere')).text).toContain('Viser 11-16 af 16');
  });

  it('says what it took a misspelt name for', async () => {
    const chat = startBot().chat();

    expect((await chat.say('hvad koster nordsøkomissionen?')).text).toMatch(
      /^Mente du Nordsøkommissionen\? Det gik jeg ud fra\.\nØkonomi: Nordsøkommissionen/,
    );
    expect((await chat.say('hvad koster Nordsøkommissionen?')).text).toMatch(/^Økonomi/);
  });

  describe('a question with two readings', () => {
    const OTHER = 'Mente du samarbejder under "Sundheds-it"?';
    const BACK = 'Mente du eHealth for Regions?';

    it('is answered by the likelier, and a tap goes to the other and back', async () => {
      const chat = startBot().chat();
      const first = await chat.say('eHealth');

      const other = await chat.tap(first, OTHER);
      const back = await chat.tap(other, BACK);

      expect(first.text).toMatch(/^eHealth for Regions\n/);
      expect(other.text).toMatch(/^\d+ samarbejder\nForstået som: Sundheds-it\n/);
      expect(back.text).toBe(first.text);
    });

    it.each(['nej, den anden', 'den anden', 'no, the other one'])(
      'goes to the other when somebody writes "%s"',
      async (typed) => {
        const chat = startBot().chat({ locale: 'da-DK' });
        await chat.say('eHealth');

        const { submits } = await chat.say(typed);

        expect(submits).toContainEqual(
          expect.objectContaining({
            data: {
              action: 'other-reading',
              query: { intent: 'detail', collaboration: 'ehealth-for-regions' },
            },
          }),
        );
        // What is rated is the question that was meant, not "the other one".
        expect(submits.find(({ title }) => title.startsWith('👍'))?.data['question']).toMatch(
          /^(?:Sundheds-it|Health IT)$/,
        );
      },
    );

    it('is remembered over a restart, and forgotten with the question', async () => {
      const before = startBot();
      await before.chat().say('eHealth');
      const { chat, clock } = startBot({ documents: before.documents });

      expect((await chat().say('den anden')).text).toContain('Forstået som: Sundheds-it');
      clock.set(new Date(clock.now().getTime() + 31 * MINUTE).toISOString());
      expect((await chat().say('den anden')).text).not.toContain('eHealth for Regions');
    });

    it('may be tapped long after', async () => {
      const chat = startBot().chat();
      const first = await chat.say('eHealth');
      await chat.say('hvad koster Nordsøkommissionen?');

      expect((await chat.tap(first, OTHER)).text).toContain('Forstået som: Sundheds-it');
    });

    it('has a second choice in a list where none was offered', async () => {
      const chat = startBot().chat();
      await chat.say('hvilke netværk er der inden for transport?');

      expect((await chat.say('hvad koster den anden?')).text).toMatch(/^Økonomi|^Kontingent/);
    });
  });

  it('offers what comes closest when nothing fits, and a tap asks for that', async () => {
    const chat = startBot().chat();
    const nothing = await chat.say('hvilke netværk dækker xyzzy?');

    const closest = await chat.tap(nothing, 'Uden "xyzzy"');

    expect(nothing.text).toContain(
      'Jeg fandt ikke noget, der passer på det hele: netværk/medlemskab og "xyzzy".',
    );
    expect(closest.text).toContain('16 samarbejder');
  });

  it('answers a pasted paragraph, though a button could not hold all of it', async () => {
    const words = Array.from({ length: 120 }, (_, index) => `qz${String(index)}xq`).join(' ');
    const { text } = await startBot().chat().say(`netværk ${words}`);

    expect(text).toMatch(/^Jeg fandt ikke noget, der passer på det hele: netværk/);
  });
});
