import { entries } from '../../../src/catalogue/entry';
import { changes } from '../../../src/catalogue/change';
import { changeDocument } from '../../../src/store/document-store';
import { CONTENT, JENS, METTE } from '../../teams/chat';
import {
  answer,
  type Bot,
  complete,
  notified,
  startLiveBot,
  storedIn,
  submit,
} from './screening-chat';

const PARTITION = CONTENT.organisation.id;
const WHY = 'Udbyttet står ikke mål med prisen.';

/** Mette coordinates, Jens is responsible for CPMR, and Bo is a colleague. */
async function open() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat({ user: METTE });
  const bo = bot.chat({ user: { id: '29:bo', name: 'Bo Dal', aadObjectId: 'aad-bo' } });
  await mette.say('hej');
  await jens.say('hej');
  await changeDocument(
    entries,
    { partition: PARTITION, id: 'cpmr' },
    (entry) => ({ ok: true, document: { ...entry, owner: 'aad-jens', ownerName: 'Jens Ærø' } }),
    bot,
  );
  const entryNow = async (id = 'cpmr') =>
    (await bot.documents.get(entries, PARTITION, id))?.document;
  const leave = async () => {
    const form = await jens.say('vi vil træde ud af CPMR');
    return jens.tap(form, 'Opret sagen', { text: WHY, last: '31. december 2028' });
  };
  const decide = async (outcome: 'godkendelse' | 'afslag', value: object, title: string) => {
    const shown = await mette.tap(await mette.say('indsendte screeninger'), `Åbn: ${title}`);
    const form = await mette.tap(shown, `Registrér ${outcome}`);
    const given = { body: 'forretningsudvalget', on: '2027-01-10', reason: '', ...value };
    const button = `Registrér ${outcome === 'afslag' ? 'afslaget' : 'godkendelsen'}`;
    return { form, decided: await mette.tap(form, button, given) };
  };
  return { bot, jens, mette, bo, entryNow, leave, decide };
}

const EXIT = 'Udtræden: CPMR';

describe('a case on leaving a collaboration', () => {
  it('is opened in words with a reason, and goes to the coordinators with a number', async () => {
    const { bot, jens, mette, leave } = await open();

    const form = await jens.say('vi vil træde ud af CPMR');
    const bare = await jens.tap(form, 'Opret sagen', { text: 'ja', last: '' });
    const opened = await leave();
    const queue = await mette.say('indsendte screeninger');
    const shown = await mette.tap(queue, `Åbn: ${EXIT}`);

    expect(form.text).toContain('Opret en sag om at træde ud: ');
    expect(bare.text).toContain('Skriv mindst tre ord i feltet "Hvorfor?".');
    expect(opened.text).toMatch(/Sag 2027-\w{5} er oprettet\. Koordinatoren har fået besked\./);
    expect(notified(bot)).toEqual(['submitted aad-mette']);
    expect(shown.text).toContain('Skal Regionen træde ud af samarbejdet?');
    expect(shown.text).toContain(WHY);
    expect(shown.text).toContain('Foreslået ophør: 31. december 2028');
    expect(shown.text).toContain('Forretningsudvalget beslutter');
    expect(shown.text).toContain('6.513 EUR');
    expect(shown.text).toMatch(/Vækstforum den 30\.\snovember\s2010/);
    expect(shown.text).toContain('Reglen om deltagelse er den nærmeste');
    expect(shown.text).not.toMatch(/utilstrækkelig|Tjekliste|mangler|ligner/i);
    // The owner sees it without the means to decide it.
    expect(opened.submits.map(({ title }) => title)).not.toContain('Registrér godkendelse');
    expect(opened.submits.map(({ title }) => title)).toContain('Træk tilbage');
  });

  it('approved gives the entry a dated end with its decision, and is history afterwards', async () => {
    const { bot, jens, mette, entryNow, leave, decide } = await open();
    await leave();
    const before = await entryNow();
    const none = await mette.say('hvem besluttede, at vi skal træde ud af CPMR?');
    expect(none.text).toContain('Der er ikke registreret nogen beslutning om at træde ud.');

    const { form, decided } = await decide('godkendelse', { effective: '2028-12-31' }, EXIT);

    expect(JSON.stringify(form.outgoing)).toContain('Sidste dag i samarbejdet');
    expect(decided.text).toContain(`Godkendt: ${EXIT}`);
    expect(decided.text).toContain('Samarbejdet ophører 31. december 2028.');
    expect(decided.text).not.toContain('Første opfølgning');
    expect(decided.submits.map(({ title }) => title)).not.toContain('Foreslå ændring');
    expect(decided.submits.map(({ title }) => title)).not.toContain('Foreslå til handlingsplanen');
    const [exit] = await storedIn(bot);
    const source = { kind: 'screening', id: exit?.id };
    const planned = await mette.send({ action: 'initiative-form', source });
    expect(JSON.stringify(planned.outgoing)).not.toContain(EXIT);
    const after = await entryNow();
    expect(after?.facts.period).toMatchObject({
      end: '2028-12-31',
      decided: { by: 'forretningsudvalget', on: '2027-01-10', matter: 'exit' },
    });
    expect(after?.facts.period.former?.at(-1)).toMatchObject({ text: before?.facts.period.text });
    expect(after?.facts.costs).toEqual(before?.facts.costs);
    expect(after?.decisions).toHaveLength(1);
    expect(after?.facts.conditions).toMatchObject([
      { id: `${exit?.id}.information`, kind: 'information', status: 'open' },
    ]);
    const who = await mette.say('hvem besluttede, at vi skal træde ud af CPMR?');
    expect(who.text).toMatch(
      /Udtræden: Forretningsudvalget den 10\.\sjanuar\s2027 \(sidste dag 31\.\sdecember\s2028\)\. Før det: Vækstforum/,
    );
    const note = await mette.tap(await mette.tap(decided, 'Sagsnotat'), 'Vis hele teksten');
    expect(note.text).toMatch(/Sidste dag i samarbejdet\W*31\.\sdecember\s2028/);
    const log = await bot.documents.query(changes, { partition: 'cpmr', limit: 20 });
    expect(log.items.map(({ document: { what, after: now } }) => [what, now])).toEqual(
      expect.arrayContaining([['end', '2028-12-31']]),
    );
    // Until then it is running.
    const ends = await mette.say('hvornår slutter CPMR?');
    expect(ends.text).toMatch(/31\.\sdecember\s2028/);
    expect(ends.text).toContain('besluttet af Forretningsudvalget');
    expect((await mette.say('status for CPMR')).text).toContain('i gang');
    expect(notified(bot)).toContain('approved aad-jens');
    const again = await jens.say('vi vil træde ud af CPMR');
    const refused = await jens.tap(again, 'Opret sagen', { text: WHY, last: '' });
    expect(refused.text).toContain('Det er allerede besluttet at træde ud');
  });

  it('needs a last day to be approved, and its record can be corrected with it', async () => {
    const { mette, entryNow, leave, decide } = await open();
    await leave();

    const { form, decided } = await decide('godkendelse', { effective: 'snart' }, EXIT);
    const done = await mette.tap(form, 'Registrér godkendelsen', {
      body: 'forretningsudvalget',
      on: '2027-01-10',
      effective: '2028-12-31',
    });
    const correction = await mette.tap(done, 'Berigtig');
    const corrected = await mette.tap(correction, 'Gem berigtigelsen', {
      body: 'forretningsudvalget',
      on: '2027-01-10',
      effective: '2028-06-30',
      why: 'Forkert dato i referatet',
    });

    expect(JSON.stringify(correction.cards)).toContain('Nye betingelser (kan udelades)');
    expect(decided.text).toContain('Skriv den sidste dag i samarbejdet');
    expect(corrected.text).toContain('Samarbejdet ophører 30. juni 2028.');
    expect(corrected.text).toContain('Sidste dag: fra 31. december 2028 til 30. juni 2028');
    const after = await entryNow();
    expect(after?.facts.period.end).toBe('2028-06-30');
    expect(after?.facts.period.former).toHaveLength(1);
    expect(after?.decisions).toHaveLength(1);
  });

  it('says so where the collaboration is no longer in the catalogue when it is decided', async () => {
    const { bot, leave, decide } = await open();
    await leave();
    await bot.documents.delete(entries, PARTITION, 'cpmr');

    const { decided } = await decide('godkendelse', { effective: '2028-12-31' }, EXIT);

    expect(decided.text).toContain('Samarbejdet findes ikke længere i kataloget.');
    expect(decided.text).not.toContain('Datoen står nu i kataloget.');
  });

  it('rejected leaves the entry as it was, and its owner is told', async () => {
    const { bot, entryNow, leave, decide } = await open();
    await leave();
    const before = await entryNow();

    const { decided } = await decide('afslag', { reason: 'Vi bliver i samarbejdet.' }, EXIT);

    expect(decided.text).toContain(`Afslået: ${EXIT}`);
    expect(decided.text).toContain('Samarbejdet fortsætter uændret.');
    expect(await entryNow()).toEqual(before);
    expect(notified(bot)).toContain('rejected aad-jens');
    // It continues, so that it is no rejected proposal of the year.
    expect(await bot.services.rejectedCases(2027)).toEqual([]);
  });

  it('is the only one: a second is refused and shows the first', async () => {
    const { bot, mette, leave } = await open();
    await leave();

    const second = await mette.say('vi vil træde ud af CPMR');
    const renewal = await mette.say('opret en sag om at forlænge CPMR');
    const entry = await mette.say('vis CPMR');

    expect(second.text).toMatch(/Der er allerede en sag om det samme under behandling: sag 2027-/);
    expect(second.text).toContain(EXIT);
    expect(renewal.text).toContain('Opret en sag om at forlænge');
    expect(entry.text).toMatch(/Udtræden er under behandling \(sag 2027-\w{5}\)\./);
    expect(entry.submits.map(({ title }) => title)).toContain('Se sagen: Udtræden');
    expect(await storedIn(bot)).toHaveLength(1);
  });

  it('follows one that was rejected, which then stays closed', async () => {
    const { bot, jens, mette, leave, decide } = await open();
    await leave();
    await decide('afslag', { reason: 'Vi bliver i samarbejdet.' }, EXIT);

    const again = await leave();
    const [first] = (await storedIn(bot)).filter(({ state }) => state === 'rejected');
    const form = await mette.send({ action: 'reopen-form', screening: first?.id });
    const reopened = await mette.tap(form, 'Genåbn sagen', { text: 'Nye oplysninger i sagen' });

    expect(again.text).toContain('er oprettet');
    expect(reopened.text).toContain('Der er oprettet en anden sag om det samme.');
    expect((await storedIn(bot)).map(({ state }) => state).toSorted()).toEqual([
      'rejected',
      'submitted',
    ]);
    expect((await jens.say('mine screeninger')).text).toContain(EXIT);
  });

  it('is not opened by a colleague, nor about what is not in the catalogue', async () => {
    const { bot, bo, mette } = await open();

    const refused = await bo.say('vi vil træde ud af CPMR');
    const sent = await bo.send({
      action: 'entry-case',
      collaboration: 'cpmr',
      matter: 'exit',
      text: WHY,
    });
    const unknown = await mette.say('vi vil træde ud af Xyzzyforbundet');

    for (const { text } of [refused, sent])
      expect(text).toContain('Kun en koordinator eller den, der er ansvarlig');
    expect(unknown.text).toContain('Jeg kan ikke finde samarbejdet i kataloget.');
    expect(await storedIn(bot)).toEqual([]);
  });

  it.each([
    ['vi vil træde ud af Asturien', 'Opret en sag om at træde ud: '],
    ['vi vil træde ud af samarbejdet med Asturien', 'Opret en sag om at træde ud: '],
    ['opret en sag om at forlænge CPMR', 'Opret en sag om at forlænge: CPMR'],
    ['we want to leave the North Sea Commission', 'Open a case about leaving: '],
  ])('is offered for "%s"', async (text, form) => {
    const { bot, mette } = await open();

    expect((await mette.say(text)).text).toContain(form);
    expect(await storedIn(bot)).toEqual([]);
  });

  it('is no answer to a screening under way where the catalogue knows what is named', async () => {
    const { bot, mette } = await open();
    await mette.say('ny screening');

    const form = await mette.say('vi vil træde ud af CPMR');
    const name = await mette.say('vi vil træde ud af mørket');

    expect(name.text).toContain('Læst: Navn: vi vil træde ud af mørket');
    expect(form.text).toContain('Opret en sag om at træde ud: CPMR');
    expect(await storedIn(bot)).toHaveLength(1);
  });

  it('stays a question when somebody asks who decides', async () => {
    const { bot, mette } = await open();

    const routing = await mette.say('hvem beslutter om vi skal træde ud af Asturien?');

    expect(routing.text).toContain('Hvem beslutter, om Regionen træder ud af');
    expect(await storedIn(bot)).toEqual([]);
  });

  it('has a case note without parts of a checklist', async () => {
    const { mette, leave } = await open();
    await leave();
    const shown = await mette.tap(await mette.say('indsendte screeninger'), `Åbn: ${EXIT}`);

    const note = await mette.tap(shown, 'Sagsnotat');
    const whole = await mette.tap(note, 'Vis hele teksten');

    expect(note.text).toContain(`Sagsnotat: ${EXIT}`);
    expect(note.text).toContain('Det forelægges Forretningsudvalget at beslutte, om Regionen');
    expect(whole.text).toContain('oprettede sagen');
    expect(whole.text).toContain('6.513 EUR');
    expect(whole.text).not.toMatch(/ikke oplyst|utilstrækkelig|Ligner|begyndte screeningen/);
  });

  it('has nothing to assess, whatever a card sends', async () => {
    const { bot, jens, leave } = await open();
    await leave();
    const [one] = await storedIn(bot);
    const at = { screening: one?.id, level: 'political' };

    for (const action of ['overview', 'explain', 'agreement', 'compare', 'other-level'])
      expect((await jens.send({ action, ...at })).text).toContain(EXIT);
    for (const action of ['duplicate', 'amend']) await jens.send({ action, ...at });
    await jens.send({ action: 'invite-person', ...at, person: 'aad-bo' });

    expect(await storedIn(bot)).toEqual([one]);
    expect(bot.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('can be sent back with a question, withdrawn and given away', async () => {
    const { bot, jens, mette, bo, leave } = await open();
    const opened = await leave();
    await bo.say('hej');
    const shown = await mette.tap(await mette.say('indsendte screeninger'), `Åbn: ${EXIT}`);
    const ask = await mette.tap(shown, 'Bed om oplysninger');
    await mette.tap(ask, 'Send til forslagsstilleren', { text: 'Hvad siger partnerne?' });
    const question = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');
    const replied = await jens.tap(question, 'Svar og send ind igen', { text: 'De er enige.' });
    const give = await jens.tap(replied, 'Giv videre');
    const given = await jens.tap(give, 'Giv videre', { name: 'Bo Dal' });
    const mine = await bo.tap(await bo.say('mine screeninger'), 'Se resultatet');

    expect(opened.text).toContain(EXIT);
    expect(question.text).toContain('Hvad siger partnerne?');
    expect(question.submits.map(({ title }) => title)).not.toContain('Ret oplysninger');
    expect(given.text).toMatch(/^Udtræden: CPMR .* er givet videre til Bo Dal/);
    expect(mine.text).toContain('Skal Regionen træde ud');
    const withdraw = await bo.tap(mine, 'Træk tilbage');
    const withdrawn = await bo.tap(withdraw, 'Træk tilbage', { text: 'Vi bliver alligevel her' });
    expect(withdrawn.text).toContain(`Trukket tilbage: ${EXIT}`);
    expect((await storedIn(bot))[0]).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a case on prolonging a collaboration', () => {
  it('says first that it has ended', async () => {
    const { bot, mette } = await open();
    await changeDocument(
      entries,
      { partition: PARTITION, id: 'cpmr' },
      (entry) => {
        const period = { start: '2010', end: '2018', rolling: false };
        return { ok: true, document: { ...entry, facts: { ...entry.facts, period } } };
      },
      bot,
    );
    await bot.services.knowledge.refresh();

    const form = await mette.say('opret en sag om at forlænge CPMR');

    expect(form.text).toContain('Bemærk: Samarbejdet sluttede 2018 ifølge kataloget.');
  });

  it('approved gives the entry a new end, or none', async () => {
    const { mette, entryNow } = await open();
    const form = await mette.say('opret en sag om at forlænge CPMR til 2030');
    const opened = await mette.tap(form, 'Opret sagen', { text: WHY, last: '31. december 2030' });

    const title = 'Forlængelse: CPMR';
    const value = {
      body: 'forretningsudvalget',
      on: '2027-01-10',
      effective: 'løbende',
      reason: 'Det er besluttet i dag.',
    };
    const shown = await mette.tap(await mette.say('indsendte screeninger'), `Åbn: ${title}`);
    const decision = await mette.tap(shown, 'Registrér godkendelse');
    const warned = await mette.tap(decision, 'Registrér godkendelsen', value);
    const decided = await mette.tap(warned, 'Registrér alligevel', value);

    expect(opened.text).toContain('Foreslået ny slutdato: 31. december 2030');
    expect(warned.text).toContain('Registreret af forslagsstilleren selv.');
    expect(decided.text).toContain('Samarbejdet er forlænget uden slutdato.');
    const { period } = (await entryNow())?.facts ?? {};
    expect(period).toMatchObject({ rolling: true, decided: { matter: 'renewal' } });
    expect(period?.end).toBeUndefined();
    const correction = await mette.tap(decided, 'Berigtig');
    // Nothing of what was only proposed.
    expect(JSON.stringify(correction.outgoing)).toContain('"value":"løbende"');
    expect(JSON.stringify(correction.outgoing)).not.toContain('2030-12-31');
    const better = { ...value, reason: WHY, why: 'Forkert begrundelse i referatet' };
    const seen = await mette.tap(correction, 'Gem berigtigelsen', better);
    const corrected = await mette.tap(seen, 'Gem berigtigelsen', better);
    expect(corrected.text).toContain('Samarbejdet er forlænget uden slutdato.');
    expect((await entryNow())?.facts.period.rolling).toBe(true);
  });
});

/** The ids of all entries. */
async function idsIn({ documents }: Bot): Promise<string[]> {
  const { items } = await documents.query(entries, { partition: PARTITION, limit: 200 });
  return items.map(({ document: { id } }) => id);
}

describe('an approved change', () => {
  it('changes the first entry, keeps what applied before, and adds no second one', async () => {
    const { bot, jens, mette } = await open();
    await submit(jens, await complete(jens));
    const title = 'Robotkirurgi med Skåne';
    const approve = async (name: string) => {
      const shown = await mette.tap(await mette.say('indsendte screeninger'), `Åbn: ${name}`);
      const form = await mette.tap(shown, 'Registrér godkendelse');
      const value = {
        body: 'regionsraadet',
        on: '2027-01-10',
        reason: 'Det er besluttet i dag.',
        conditions: name === title ? 'Find en partner' : 'Evaluér samarbejdet',
      };
      const warned = await mette.tap(form, 'Registrér godkendelsen', value);
      return warned.text.includes('Registrér alligevel') || !warned.text.includes('Godkendt')
        ? mette.tap(warned, 'Registrér alligevel', value)
        : warned;
    };
    const approved = await approve(title);
    const before = await idsIn(bot);
    const id = before.find((one) => one.startsWith('robotkirurgi')) ?? '';

    const amendment = await mette.tap(approved, 'Foreslå ændring');
    const twice = await mette.tap(approved, 'Foreslå ændring');
    const costs = await mette.tap(amendment, 'Ret oplysninger');
    const cost = await mette.tap(costs, 'Ret: Årlig udgift');
    await mette.tap(cost, 'Gem og fortsæt', { 'fact-cost': '40.000 kr.' });
    await mette.say('fortsæt');
    const reply = await answer(mette, '3');
    await mette.tap(await mette.tap(reply, 'Send ind'), 'Send ind nu');
    const decided = await approve(`Ændring: ${title}`);

    // Its own entry is not like it.
    expect(amendment.text).not.toContain('lignende navn');
    expect(amendment.text).not.toContain('Det samme forslag');
    expect(twice.text).toContain('Der er allerede en sag om det samme under behandling');
    expect(decided.text).toContain('Ændringen står nu i kataloget.');
    expect(await idsIn(bot)).toEqual(before);
    const entry = (await bot.documents.get(entries, PARTITION, id))?.document;
    expect(entry?.facts.costs.map(({ amount, valid }) => [amount, valid])).toEqual([
      [40_000, { from: '2027-01-10' }],
      [25_000, { to: '2027-01-09' }],
    ]);
    expect(entry?.facts.conditions?.map(({ text }) => text)).toEqual([
      'Find en partner',
      'Evaluér samarbejdet',
    ]);
    expect(entry?.basis?.screening).not.toBe(entry?.decisions?.[0]?.screening);
    expect(entry?.decisions).toMatchObject([{ matter: 'change', body: 'regionsraadet' }]);
    const log = await bot.documents.query(changes, { partition: id, limit: 20 });
    expect(
      log.items
        .filter(({ document }) => document.what === 'cost')
        .map(({ document: { before: was, after } }) => [was, after]),
    ).toEqual([['25.000 kr. om året', '40.000 kr. om året']]);
  });
});
