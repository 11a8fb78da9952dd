import { type Initiative, initiatives } from '../../../src/action-plans/initiative/initiative';
import { createScreening } from '../../../src/screening/case/screening';
import { approvedInitiative, initiative } from '../../builders/initiative';
import { assessment, proposal, screening } from '../../builders/screening';
import { faultsOf, kilobytesOf } from '../../cards/lint-card';
import { GUIDE, monitoring, ROUND } from '../../monitoring/handlers/monitoring-chat';
import {
  begin,
  beginQuestions,
  FACTS,
  startLiveBot,
  storedIn,
} from '../../screening/handlers/screening-chat';
import { JENS, METTE, type Reply, startBot } from '../../teams/chat';

const PLAN = 'handlingsplan for sundhed 2028';
const OWN = {
  proposedBy: { id: JENS.aadObjectId, name: JENS.name },
  responsible: { id: JENS.aadObjectId, name: JENS.name },
};

const titles = ({ submits }: Reply) => submits.map(({ title }) => title);

/** Udsyn with initiatives; Mette is a coordinator, Jens is not. */
async function start(...given: readonly Initiative[]) {
  const bot = startBot({ publicUrl: 'https://udsyn.example' });
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat({ user: METTE });
  const guest = bot.chat({ user: { id: '29:guest', name: 'Gæst', aadObjectId: 'aad-guest' } });
  for (const chat of [jens, mette, guest]) await chat.say('hej');
  for (const one of given) await bot.documents.create(initiatives, one);
  const stored = async (id = 'tele') =>
    (await bot.documents.get(initiatives, 'nordjylland', id))?.document;
  const open = (chat: typeof jens, id = 'tele') =>
    chat.send({ action: 'initiative', initiative: id }, 'card');
  return { ...bot, jens, mette, guest, stored, open };
}

describe('a message about action plans', () => {
  it('is answered from the strategy when it asks what a plan is', async () => {
    const { jens } = await start();

    const { text } = await jens.say('Hvad er en handlingsplan?');

    expect(text).toMatch(/afsnit 4\.2/i);
    expect(text).not.toContain('initiativer endnu');
  });

  it('shows the plans of all areas when it names none', async () => {
    const { jens } = await start(initiative());

    const all = await jens.say('handlingsplaner 2028');
    const one = await jens.tap(all, 'Handlingsplan for Sundhed 2028');

    expect(all.text).toContain('Handlingsplaner 2028');
    expect(all.text).toMatch(/Handlingsplan for Sundhed 2028\n1 initiativ\n/);
    expect(one.text).toContain('Telemedicin med Norge og Sverige');
  });

  it('sums the money of what is decided', async () => {
    const total = { amount: 1_150_000, currency: 'DKK' };
    const { jens } = await start(
      approvedInitiative('2027-01-05', { id: 'a', money: '1.150.000 kr.', costs: { total } }),
      approvedInitiative('2027-01-05', { id: 'b' }),
    );
    const said = 'mindst 1.150.000 kr. (1 af 2 kendt)';

    expect((await jens.say(PLAN)).text).toContain(said);
    expect((await jens.say('handlingsplaner 2028')).text).toContain(said);
  });

  it('is understood in English, and answered in it', async () => {
    const { jens } = await start(approvedInitiative('2027-11-30'));

    const plan = await jens.say('show me the action plan for Health 2028');
    const opened = await jens.tap(plan, 'Open the initiative');
    const form = await jens.say('propose an initiative');

    expect(plan.text).toContain('Action plan for Health 2028');
    expect(plan.text).toContain('(the Executive Committee) on 30 November 2027 (punkt 7)');
    expect(opened.text).toContain('Proceedings');
    expect(form.text).toContain('New initiative for an action plan');
  });

  it('is a command also where a screening waits for a choice', async () => {
    const { jens, stored } = await start(initiative());
    await beginQuestions(jens);

    expect((await jens.say(PLAN)).text).toContain('1 initiativ');
    expect((await jens.say('nyt initiativ')).text).toContain('Nyt initiativ');
    expect((await stored())?.title).toBe('Telemedicin med Norge og Sverige');
  });

  it('is the answer where a step of a screening takes text', async () => {
    const { jens, ...bot } = await start();
    const purpose = 'Nyt initiativ om robotkirurgi, så kirurger lærer af hinanden';
    await begin(
      jens,
      FACTS.findIndex((fact) => fact.startsWith('Kirurger')),
    );

    const { text } = await jens.say(purpose);

    expect(text).not.toContain('Nyt initiativ til en handlingsplan');
    expect(JSON.stringify((await storedIn(bot))[0]?.proposal)).toContain(purpose);
  });

  it('is the answer where a guide takes text', async () => {
    const first = GUIDE.questions[0];
    const choice = first?.choices[0]?.id ?? '';
    const { jens, stored } = await monitoring({
      step: `why:${first?.id}`,
      answers: [{ question: first?.id ?? '', choice, by: 'jens', at: '2027-02-22T09:00:00.000Z' }],
    });
    await jens.send({ action: 'open-guide', round: ROUND }, 'card');

    const { text } = await jens.say('Handlingsplanen for sundhed');

    expect(text).not.toContain('initiativer endnu');
    expect(JSON.stringify(await stored())).toContain('Handlingsplanen for sundhed');
  });

  it('finds initiatives by what they are about, with what was understood', async () => {
    const { jens, mette } = await start(initiative(OWN));

    const found = await jens.say('hvilke initiativer handler om telemedicin i 2028?');
    const none = await mette.say('initiatives about dementia');
    const area = await jens.say('initiativer på kulturområdet');

    expect(found.text).toContain('Telemedicin med Norge og Sverige');
    expect(found.text).toContain('telemedicin');
    expect(none.text).toContain('dementia');
    expect(none.text).not.toContain('Telemedicin');
    expect(area.text).toContain('Sundhed');
  });

  it('asks before it deletes an initiative that is named, and asks which one', async () => {
    const { jens, stored } = await start(
      initiative(OWN),
      initiative({ ...OWN, id: 'other', title: 'Telemedicin med Island' }),
    );

    const which = await jens.say('slet initiativet om telemedicin');
    const form = await jens.say('slet initiativet Telemedicin med Island');

    expect(which.text).toContain('Telemedicin med Norge og Sverige');
    expect(which.text).toContain('Telemedicin med Island');
    expect(await stored('other')).toMatchObject({ title: 'Telemedicin med Island' });
    expect(titles(form)[0]).toMatch(/slet/iu);
  });

  it('opens the form for the result of an initiative that is said to be finished', async () => {
    const { jens, stored } = await start(
      approvedInitiative('2027-11-30', { ...OWN, state: 'under-way' }),
    );
    const { title = '', state } = (await stored()) ?? {};

    const form = await jens.say(`initiativet ${title} er gennemført`);

    expect(form.text).toContain(title);
    expect(form.text).toMatch(/resultat/iu);
    expect((await stored())?.state).toBe(state);
  });

  it('keeps a title that is too long', async () => {
    const { jens } = await start();
    const long = 'Fælles uddannelse '.repeat(30).trim();

    const form = await jens.say(`nyt initiativ: ${long}`);
    const typed = { title: long, area: 'health', from: '2028', why: 'Det er godt.' };
    const refused = await jens.tap(form, 'Gem forslaget', typed);

    expect(JSON.stringify(form.cards)).toContain(long);
    expect(refused.text).toContain('Titlen må højst være på 120 tegn.');
    expect(JSON.stringify(refused.cards)).toContain(long);
  });

  it('is no proposal when it is a question', async () => {
    const { jens } = await start();

    for (const question of [
      'Kan jeg oprette et initiativ uden godkendelse?',
      'Nyt initiativ fra EU-Kommissionen: hvad betyder det for os?',
    ])
      expect((await jens.say(question)).text).not.toContain('Nyt initiativ til en handlingsplan');
  });
});

describe('in a group', () => {
  it('everybody sees what is decided, and nothing can be changed', async () => {
    const { chat } = await start(
      approvedInitiative('2027-11-30', { id: 'decided', title: 'Besluttet initiativ' }),
      initiative({ title: 'Kun et forslag' }),
    );
    const group = chat({ user: JENS, place: 'groupChat' });

    const plan = await group.say(PLAN);
    const opened = await group.tap(plan, 'Åbn initiativet Besluttet');
    const proposed = await group.send({ action: 'initiative', initiative: 'tele' });
    const form = await group.say('nyt initiativ');

    expect(plan.text).toContain('1 initiativ\n');
    expect(plan.text).not.toContain('Kun et forslag');
    expect(titles(plan)).toEqual(['Åbn initiativet Besluttet initiativ']);
    expect(opened.text).toContain('Besluttet af Forretningsudvalget 30. november 2027');
    expect(titles(opened)).toEqual([]);
    for (const refused of [proposed, form])
      expect(JSON.stringify(refused.cards)).toContain('din private chat');
  });

  it.each([
    { action: 'initiative-edit', initiative: 'tele' },
    { action: 'meeting-form', initiative: 'tele', outcome: 'approved' },
    { action: 'delete-initiative', initiative: 'tele', seen: 1 },
    { action: 'plan-export', year: 2028, area: 'health' },
  ])('%j is refused', async (action) => {
    const { chat, stored } = await start(initiative());

    const { cards } = await chat({ user: METTE, place: 'groupChat' }).send(action);

    expect(JSON.stringify(cards)).toContain('din private chat');
    expect((await stored())?.history).toHaveLength(1);
  });
});

describe('an initiative', () => {
  it('offers each person what they may do', async () => {
    const { jens, mette, guest, open } = await start(initiative(OWN));

    expect(titles(await open(guest))).toEqual(['Til planen']);
    expect(titles(await open(jens))).toEqual(['Ret', 'Til planen', 'Slet forslaget']);
    expect(titles(await open(mette))).toEqual([
      'Registrér drøftelse',
      'Registrér beslutning',
      'Registrér afslag',
      'Ret',
      'Til planen',
      'Slet forslaget',
    ]);
  });

  it('is left to coordinators once it is decided, but for its progress', async () => {
    const { jens, mette, guest, open } = await start(approvedInitiative('2027-01-05', OWN));

    expect(titles(await open(guest))).toEqual(['Til planen']);
    expect(titles(await open(jens))).toEqual(['Sæt i gang', 'Til planen']);
    expect(titles(await open(mette))).toEqual([
      'Sæt i gang',
      'Stop initiativet',
      'Ret',
      'Til planen',
      'Ret registreringen',
      'Fortryd: beslutning registreret',
    ]);
  });

  it.each([
    [{ action: 'initiative-edit', initiative: 'tele' }, 'Det kan du ikke'],
    [{ action: 'meeting-form', initiative: 'tele', outcome: 'approved' }, 'Det kan du ikke'],
    [{ action: 'undo-move', initiative: 'tele', seen: 1 }, 'Det kan ikke lade sig gøre'],
    [{ action: 'delete-initiative-form', initiative: 'tele' }, 'Kun den, der har foreslået'],
    [{ action: 'delete-initiative', initiative: 'tele', seen: 1 }, 'Kun den, der har foreslået'],
    [{ action: 'progress', initiative: 'tele', seen: 1, move: 'started' }, 'lade sig gøre'],
    [{ action: 'progress-form', initiative: 'tele', move: 'finished' }, 'lade sig gøre'],
  ])('refuses %j of somebody else', async (action, said) => {
    const { guest, stored } = await start(initiative());

    expect((await guest.send(action, 'card')).text).toContain(said);
    expect((await stored())?.history).toHaveLength(1);
  });

  it('is edited in one form, which keeps what was typed until it can be saved', async () => {
    const { jens, stored, open } = await start(initiative(OWN));
    const form = await jens.tap(await open(jens), 'Ret');
    const typed = {
      title: 'Telemedicin i Norden',
      area: 'health',
      from: '2028',
      to: '2030',
      responsible: 'Jens Ærø',
      money: '',
      why: '',
    };

    const refused = await jens.tap(form, 'Gem rettelsen', typed);
    const saved = await jens.tap(refused, 'Gem rettelsen', { ...typed, why: 'Færre rejser.' });

    expect(refused.text).toContain('Skriv kort, hvad der skal ske, og hvorfor.');
    expect(JSON.stringify(refused.cards)).toContain('Telemedicin i Norden');
    expect(saved.text).toContain('Rettelsen er gemt.');
    expect(saved.text).toContain('Sidste år: "2028" → "2030"');
    expect(await stored()).toMatchObject({ title: 'Telemedicin i Norden', to: 2030 });
    expect((await jens.tap(saved, 'Ret')).text).toContain('Ret initiativet: Telemedicin i Norden');
  });

  it('shows how it is now to somebody whose card is older', async () => {
    const { jens, mette, stored, open } = await start(initiative(OWN));
    const form = await jens.tap(await open(jens), 'Slet forslaget');
    const edit = await mette.tap(await open(mette), 'Ret');
    await mette.tap(edit, 'Gem rettelsen', {
      title: 'Nyt navn',
      area: 'health',
      from: '2028',
      to: 'same',
      responsible: '',
      why: 'Det samme.',
    });

    const stale = await jens.tap(form, 'Ja, slet det');

    expect(stale.text).toContain('Initiativet er ændret, siden kortet blev vist.');
    expect(stale.text).toContain('Nyt navn');
    expect(await stored()).toBeDefined();
  });

  it('is deleted after a confirmation, while it is only proposed', async () => {
    const { jens, stored, open } = await start(initiative(OWN));
    const form = await jens.tap(await open(jens), 'Slet forslaget');

    expect((await jens.tap(form, 'Behold det')).text).toContain('Foreslået');
    const { text } = await jens.tap(form, 'Ja, slet det');

    expect(text).toMatch(
      /^Forslaget Telemedicin med Norge og Sverige er slettet\.\nSlettet af Jens/,
    );
    expect((await stored())?.deleted?.by.name).toBe(JENS.name);
    expect((await open(jens)).text).toContain(
      'Forslaget Telemedicin med Norge og Sverige er slettet.',
    );
    expect((await jens.say(PLAN)).text).toContain('der er ingen initiativer endnu');
  });

  it('that is decided is deleted by nobody, and everybody is told what can be done instead', async () => {
    const { jens, mette } = await start(approvedInitiative('2027-01-05', OWN));
    const wanted = 'slet initiativet Telemedicin med Norge og Sverige';

    const asked = await jens.say(wanted);
    const coordinator = await mette.say(wanted);

    expect(asked.text).toContain('så ingen kan slette det.');
    expect(asked.text).toContain('kan en koordinator bruge knappen "Stop initiativet"');
    expect(coordinator.text).toContain('kan du bruge knappen "Stop initiativet"');
    expect(coordinator.text).toContain('kan du bruge knappen "Fortryd: beslutning registreret"');
    expect(titles(coordinator)).toEqual(
      expect.arrayContaining(['Stop initiativet', 'Fortryd: beslutning registreret']),
    );
  });

  it('is put back when a decision was recorded by mistake, and people are told', async () => {
    const { mette, notices, stored, open } = await start(approvedInitiative('2027-01-05', OWN));

    const undone = await mette.tap(await open(mette), 'Fortryd: beslutning registreret');

    expect(undone.text).toContain('Det er fortrudt.');
    expect((await stored())?.state).toBe('proposed');
    expect(notices.map(({ to, text }) => [to, text.split('\n')[0]])).toEqual([
      [JENS.aadObjectId, 'Registreringen er trukket tilbage: Telemedicin med Norge og Sverige'],
    ]);
  });

  it('is stopped by a coordinator for a reason', async () => {
    const { mette, stored, open } = await start(approvedInitiative('2027-01-05', OWN));
    const form = await mette.tap(await open(mette), 'Stop initiativet');

    const again = await mette.tap(form, 'Stop initiativet', { result: 'nej' });
    const stopped = await mette.tap(again, 'Stop initiativet', { result: 'Norge trak sig ud.' });

    expect(again.text).toContain('Skriv resultatet med mindst tre ord.');
    expect(stopped.text).toContain('Stoppet');
    expect(await stored()).toMatchObject({ state: 'stopped', result: 'Norge trak sig ud.' });
  });

  it('refuses a meeting that has not been held, and keeps what was typed', async () => {
    const { mette, stored, open } = await start(initiative());
    const form = await mette.tap(await open(mette), 'Registrér drøftelse');
    const value = { body: 'advisory-committee', on: '2027-02-01', item: 'punkt 12' };

    const again = await mette.tap(form, 'Registrér drøftelse', value);

    expect(form.text).toContain('Ifølge strategien drøfter det rådgivende udvalg');
    expect(again.text).toContain('Mødet er ikke holdt endnu.');
    expect(JSON.stringify(again.cards)).toContain('punkt 12');
    expect((await stored())?.chain).toEqual([]);
  });

  it('says who decides: the competence plan, or the strategy where the plan has no row', async () => {
    const { mette } = await start(
      initiative(),
      initiative({ id: 'ru', area: 'regional-development' }),
    );
    const form = (id: string) =>
      mette.send({ action: 'meeting-form', initiative: id, outcome: 'approved' }, 'card');

    expect((await form('ru')).text).toContain(
      'Kompetenceplanen siger: Forretningsudvalget afgør sagen.',
    );
    expect((await form('tele')).text).toContain(
      'Ifølge strategien beslutter Regionsrådet eller Forretningsudvalget.',
    );
  });

  it('is no card too large, nor a plan of many, and both show at most five buttons', async () => {
    const long = 'En meget lang forklaring af, hvad der skal ske, og hvad det fører til. ';
    const history = Array.from({ length: 40 }, () => ({
      did: 'edited' as const,
      by: 'c',
      name: 'Carl Holm',
      at: '2027-09-02T08:00:00.000Z',
      changes: [{ field: 'why' as const, before: long.repeat(20), after: long.repeat(20) }],
    }));
    const many = Array.from({ length: 12 }, (_, index) =>
      approvedInitiative('2027-01-05', {
        id: `i${index}`,
        title: `${index} ${'x'.repeat(110)}`,
        why: long.repeat(20),
        money: 'y'.repeat(190),
        result: long.repeat(20),
        state: 'finished',
        history,
      }),
    );
    const { mette } = await start(...many);

    const plan = await mette.say(PLAN);
    const more = await mette.tap(plan, 'Vis de næste 2');
    const opened = await mette.send({ action: 'initiative', initiative: 'i3' }, 'card');

    for (const { cards } of [plan, more, opened]) {
      expect(faultsOf(cards[0] ?? {})).toEqual([]);
      expect(kilobytesOf(cards[0] ?? {})).toBeLessThan(28);
    }
    expect(more.text.match(/Gennemført/g)).toHaveLength(1);
    expect(opened.text).toContain('ældre ændringer står i Excel-arket.');
  });
});

describe('a new initiative', () => {
  const typed = {
    title: 'Telemedicin i Norge og Sverige',
    area: 'health',
    from: '2028',
    to: 'same',
    why: 'Patienter følges hjemmefra.',
  };

  it('that is like another one is registered once, after a warning', async () => {
    const { jens, documents } = await start(initiative());
    const form = await jens.say('nyt initiativ');

    const warned = await jens.tap(form, 'Gem forslaget', typed);

    expect(warned.text).toContain('Der er allerede noget, der ligner');
    expect(warned.text).toContain('• Telemedicin med Norge og Sverige (2028, Foreslået)');
    expect(JSON.stringify(warned.cards)).toContain(typed.title);
    const stored = async () => (await documents.query(initiatives, { limit: 9 })).items.length;
    expect(await stored()).toBe(1);
    await Promise.all([
      jens.tap(warned, 'Registrér alligevel', typed),
      jens.tap(warned, 'Registrér alligevel', typed),
    ]);
    const third = await jens.tap(warned, 'Registrér alligevel', typed);
    expect(await stored()).toBe(2);
    expect(third.text).toContain('Forslaget er gemt.');
  });

  it('says how its money was read', async () => {
    const { jens } = await start();
    const saveWith = async (money: string, title: string) =>
      (await jens.tap(await jens.say('nyt initiativ'), 'Gem forslaget', { ...typed, money, title }))
        .text;

    expect(await saveWith('200000', 'Demens')).toContain(
      'Økonomi: 200000 (læst som danske kroner: 200.000 kr. i alt)',
    );
    expect(await saveWith('200.000 kr.', 'Kræft')).toContain(
      '200.000 kr. (læst som 200.000 kr. i alt)',
    );
    expect(await saveWith('efter aftale', 'Psykiatri')).toContain('(kan ikke læses som et beløb');
    expect(await saveWith('700.000 kr. i alt', 'Diabetes')).toMatch(
      /Økonomi: 700\.000 kr\. i alt\n/,
    );
  });
});

describe('an initiative from elsewhere', () => {
  it('is filled in from a completed monitoring round, for those who may see it', async () => {
    const { jens, mette, chat } = await monitoring({
      state: 'answered',
      conclusion: 'adjust',
      completed: { by: JENS.aadObjectId, name: JENS.name, at: '2027-02-22T09:00:00.000Z' },
    });

    const done = await jens.send({ action: 'open-guide', round: ROUND });
    const form = await jens.tap(done, 'Foreslå til handlingsplanen');
    const source = { kind: 'monitoring', id: ROUND };
    const other = chat({ user: { id: '29:x', name: 'X', aadObjectId: 'aad-x' } });

    expect(form.text).toContain('Udfyldt ud fra opfølgningen på CPMR.');
    const inputs = JSON.stringify(form.cards);
    expect(inputs).toContain('"value":"2028"');
    expect(inputs).toContain('"value":"Jens Ærø"');
    expect(inputs).toContain('Opfølgningen den 22. februar 2027 konkluderede');
    expect((await mette.send({ action: 'initiative-form', source })).text).toContain('CPMR');
    expect((await other.send({ action: 'initiative-form', source })).text).toContain(
      'eller du har ikke adgang til det',
    );
  });

  it.each(['submitted', 'rejected'] as const)(
    'cannot come from a screening that is %s',
    async (state) => {
      const bot = await startLiveBot();
      const mette = bot.chat({ user: METTE });
      const owner = { owner: METTE.aadObjectId, ownerName: METTE.name };
      const own = assessment({}, { assessor: METTE.aadObjectId });
      const given = { ...owner, assessments: [own], proposal: proposal(), state };
      await createScreening(screening({ id: 's', ...given }), bot);

      const source = { kind: 'screening', id: 's' };
      const { text } = await mette.send({ action: 'initiative-form', source });

      expect(text).toContain('findes ikke');
    },
  );
});

describe('the origin of an initiative', () => {
  it.each([
    ['screening', 'Åbn screeningen', 'screeningen af CPMR'],
    ['monitoring', 'Åbn opfølgningen', 'opfølgningen på CPMR'],
  ] as const)('is named and can be opened: a %s', async (kind, button, said) => {
    const origin = { kind, id: 'gone.1', name: 'CPMR' };
    const { jens, open } = await start(initiative({ origin }));

    const opened = await open(jens);

    expect(opened.text).toContain(`Kommer fra: ${said}`);
    expect((await jens.tap(opened, button)).text).toContain('findes ikke');
  });
});

describe('the export', () => {
  it('says so where Udsyn has no public address', async () => {
    const bot = startBot();
    await bot.documents.create(initiatives, initiative());
    const jens = bot.chat({ user: JENS });

    const exported = await jens.tap(await jens.say(PLAN), 'Hent planen');

    expect(exported.text).toContain('ikke har en offentlig adresse');
  });
});
