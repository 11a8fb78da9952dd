import { settableClock } from '../../fakes/settable-clock';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { openLiveKnowledge } from '../../../src/asking/answer/live-knowledge';
import { newConditions } from '../../../src/catalogue/condition';
import { entries, withAllConditions } from '../../../src/catalogue/entry';
import { changeOwner } from '../../../src/monitoring/owners/change-owner';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { rounds } from '../../../src/monitoring/rounds/round';
import { markUnreachable } from '../../../src/people/meet-person';
import { people } from '../../../src/people/person';
import { collaboration } from '../../builders/collaboration';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { JENS, METTE, startBot, CONTENT } from '../../teams/chat';
import { titlesOf, kindsOf, monitoring, ROUND } from './monitoring-chat';

describe('claim turn', () => {
  /** Starts Udsyn with one entry whose contact has Jens's name. */
  async function withContact() {
    const clock = settableClock('2027-01-10T12:00:00Z');
    const documents = createMemoryDocumentStore(clock);
    const knowledge = await openLiveKnowledge(CONTENT, { documents });
    const bot = startBot({ clock, documents, knowledge });
    const { contacts } = collaboration();
    const administrative = [{ name: JENS.name }];
    const named = entry({ id: 'helps', contacts: { ...contacts, administrative } });
    await bot.documents.create(entries, named);
    await knowledge.refresh();
    const owner = async () =>
      (await bot.documents.get(entries, 'nordjylland', 'helps'))?.document.owner;
    return { ...bot, jens: bot.chat({ user: JENS }), owner };
  }

  describe('a name in the catalogue', () => {
    it('is asked about once, when the person says hello', async () => {
      const { jens } = await withContact();

      const first = await jens.say('hej');
      const second = await jens.say('hej');

      expect(first.text).toContain('Er du Jens Ærø i kataloget?');
      expect(second.text).not.toContain('Er du');
    });

    it('makes the person the owner if they say yes', async () => {
      const { jens, owner } = await withContact();

      const said = await jens.tap(await jens.say('hej'), 'Ja, det er mig');

      expect(said.text).toMatch(/^Tak\. Du er nu ansvarlig for 1 samarbejde\./);
      expect(await owner()).toBe(JENS.aadObjectId);
    });

    it('stays unassigned if they say no, and is not asked about again', async () => {
      const { jens, owner } = await withContact();

      const said = await jens.tap(await jens.say('hej'), 'Nej');

      expect(said.text).toBe('Tak. Så spørger jeg ikke igen.');
      expect(await owner()).toBeUndefined();
      expect((await jens.say('mine påmindelser')).text).not.toContain('Er du');
    });

    it('is not asked about in a group', async () => {
      const { chat } = await withContact();

      const { text } = await chat({ user: JENS, place: 'groupChat' }).say('hej');

      expect(text).not.toContain('Er du');
    });

    it('is assigned by a coordinator who looks at an unassigned round', async () => {
      const { chat, documents, jens, owner } = await withContact();
      await documents.create(rounds, round({ collaboration: 'helps' }));
      await jens.say('hvem sidder i CPMR?');
      const mette = chat({ user: METTE });

      const view = await mette.send({ action: 'view-round', round: 'helps.1' });
      const said = await mette.tap(view, 'Ja, det er Jens Ærø');

      expect(view.text).toContain('Kataloget nævner Jens Ærø som kontaktperson. Er det Jens Ærø');
      expect(said.text).toBe('Jens Ærø er nu ansvarlig for 1 samarbejde og får besked.');
      expect(await owner()).toBe(JENS.aadObjectId);
    });

    it('is offered only to coordinators, and only if it is unassigned', async () => {
      const { chat, documents, jens, owner } = await withContact();
      await documents.create(rounds, round({ collaboration: 'helps' }));
      await chat({ user: METTE }).say('hej');

      const view = await jens.send({ action: 'view-round', round: 'helps.1' });
      const claim = { action: 'claim-duties', contact: JENS.name, is: true };
      const said = await jens.send({ ...claim, person: METTE.aadObjectId });

      expect(titlesOf(view)).not.toContain('Ja, det er Jens Ærø');
      expect(said.text).toBe('Det kan kun koordinatorer gøre.');
      expect(await owner()).toBeUndefined();
    });

    it('is not assigned by somebody else who sends the tap', async () => {
      const { chat, owner } = await withContact();

      await chat().send({ action: 'claim-duties', contact: JENS.name, is: true });

      expect(await owner()).toBeUndefined();
    });
  });
});

describe('duties turn', () => {
  const more = (count: number, given = {}) =>
    Array.from({ length: count }, (_, index) =>
      round({ collaboration: `c${index}`, dueOn: '2027-05-03', ...given }),
    );

  describe('"mine påmindelser"', () => {
    it("lists a person's own rounds, each of which can be opened", async () => {
      const { jens } = await monitoring();

      const duties = await jens.say('mine påmindelser');
      const opened = await jens.tap(duties, 'Åbn: CPMR');

      expect(duties.text).toMatch(
        /^Dine opfølgninger\n1 opfølgning\. Tryk på[^]*\nÅrlig opfølgning: CPMR\nFrist 1\. marts 2027, om 7 dage\./,
      );
      expect(kindsOf(opened)).toEqual(['send']);
      expect(titlesOf(opened).slice(0, 4)).toEqual([
        'Begynd nu',
        'Udsæt',
        'Giv videre',
        'Det er ikke mig',
      ]);
    });

    it('has pages', async () => {
      const { jens, documents } = await monitoring();
      for (const one of more(10, { owner: JENS.aadObjectId })) await documents.create(rounds, one);

      const first = await jens.say('mine påmindelser');
      const second = await jens.tap(first, 'Vis flere');

      expect(first.text).toContain('Side 1 af 2.');
      expect(second.text).toContain('Side 2 af 2.');
      expect(titlesOf(second).filter((title) => title.startsWith('Åbn'))).toHaveLength(3);
    });

    it('shows when a round is overdue and snoozed', async () => {
      const { jens, clock } = await monitoring();
      await jens.tap(await jens.send({ action: 'snooze-form', round: 'cpmr.1' }), 'Til datoen', {
        date: '2027-03-15',
      });
      clock.set('2027-03-02T09:00:00Z');

      const { text } = await jens.say('mine påmindelser');

      expect(text).toContain('1 opfølgning, 1 over fristen.');
      expect(text).toContain('Fristen var 1. marts 2027, for 1 dag siden.');
      expect(text).toContain('Udsat til 15. marts 2027 (1 gang).');
    });

    it('shows a coordinator without own rounds the unassigned ones, and who snoozed what', async () => {
      const { mette, jens, documents } = await monitoring();
      for (const one of more(1)) await documents.create(rounds, one);
      await jens.tap(await jens.send({ action: 'snooze-form', round: 'cpmr.1' }), 'En uge');

      const unowned = await mette.say('mine påmindelser');
      const snoozed = await mette.tap(unowned, 'Udsat');

      expect(unowned.text).toMatch(/^Uden ansvarlig\n/);
      expect(unowned.text).toContain('Find en ansvarlig');
      expect(unowned.text).not.toContain('Ingen er ansvarlig');
      expect(titlesOf(unowned).length - 1).toBeLessThanOrEqual(5);
      expect(snoozed.text).toContain('Udsat til 1. marts 2027 (1 gang).');
      expect(snoozed.text).toContain('Ansvarlig: Jens Ærø.');
    });

    it('lets a coordinator give all unassigned rounds of an area to one person', async () => {
      const { mette, jens, documents } = await monitoring();
      for (const one of more(3)) await documents.create(rounds, one);
      const area = more(1)[0]?.area ?? '';

      const form = await mette.tap(await mette.say('mine påmindelser'), 'Fordel flere');
      const unknown = await mette.tap(form, 'Fordel', { area, name: 'Ukendt' });
      const done = await mette.tap(form, 'Fordel', { area, name: JENS.name });
      const again = await mette.tap(form, 'Fordel', { area, name: JENS.name });

      expect(unknown.text).toContain('Ukendt');
      expect(done.text).toMatch(new RegExp(`^${JENS.name} er nu ansvarlig for: .+; .+; .+\\.$`));
      expect(again.text).toBe('Der var ingen opfølgninger at fordele.');
      expect((await jens.send({ action: 'assign', area, name: 'Mette' })).text).toBe(
        'Det kan kun koordinatorer gøre.',
      );
      expect((await jens.send({ action: 'assign-form' })).text).toBe(
        'Det kan kun koordinatorer gøre.',
      );
    });

    it('lists overdue conditions for whoever is responsible, and those of others for coordinators', async () => {
      const { mette, jens, documents } = await monitoring();
      const stored = await documents.get(entries, 'nordjylland', 'cpmr');
      if (stored === undefined) throw new Error('no entry');
      const late = newConditions(
        'sag',
        [
          { text: 'Find medfinansiering', deadline: '2027-01-15' },
          { text: 'Udpeg et medlem', deadline: '2027-06-01' },
        ],
        '2027-02-20',
      );
      await documents.replace(entries, withAllConditions(stored.document, late), stored.version);

      const own = await jens.say('mine påmindelser');
      const others = await mette.say('mine påmindelser');
      const opened = await mette.tap(others, 'Åbn: CPMR');

      expect(own.text).toMatch(/\nBetingelser over fristen\n[^]*Find medfinansiering/);
      expect(own.text).toContain('Fristen var 15. januar 2027, for 38 dage siden.');
      expect(own.text).not.toContain('Udpeg et medlem');
      expect(others.text).toMatch(/Andres betingelser over fristen\n[^]*Ansvarlig: Jens Ærø\./);
      expect(opened.text).toContain('Betingelse for CPMR');
    });

    it('lists only what somebody who has left was responsible for, and opens the only one', async () => {
      const { mette, documents } = await monitoring();
      const [one, two, three] = more(3);
      if (!one || !two || !three) throw new Error('no rounds');
      for (const each of [one, two, three]) await documents.create(rounds, each);
      const leave = (id: string, collaborations: string[]) =>
        documents.create(
          people,
          person({ id, name: id, reachable: false, lost: { collaborations } }),
        );
      await leave('Runa', [one.collaboration]);
      await leave('Bent', [one.collaboration, two.collaboration]);
      const list = { action: 'list-duties', scope: 'unowned' };

      const only = await mette.send({ ...list, left: 'Runa' });
      const both = await mette.send({ ...list, left: 'Bent' });

      expect(only.text).toMatch(/^Årlig opfølgning: /);
      expect(titlesOf(only)).toContain('Giv videre');
      expect(both.text).toMatch(/^Uden ansvarlig efter Bent\n2 opfølgninger/);
      expect(titlesOf(both).filter((title) => title.startsWith('Åbn'))).toHaveLength(2);
    });

    it('lets a coordinator undo it as far as it still holds, and tells the person', async () => {
      const { mette, jens, documents, stored, notices } = await monitoring();
      for (const one of more(3)) await documents.create(rounds, one);
      const [first, second] = more(3);
      const area = first?.area ?? '';
      const form = await mette.tap(await mette.say('mine påmindelser'), 'Fordel flere');
      const done = await mette.tap(form, 'Fordel', { area, name: JENS.name });
      const undo = done.submits.find(({ title }) => title === 'Fortryd')?.data ?? {};
      await jens.send({
        action: 'hand-over-to',
        round: first?.id,
        person: METTE.aadObjectId,
        note: '',
      });

      const refused = await jens.send(undo);
      const undone = await mette.tap(done, 'Fortryd');
      const again = await mette.send(undo);

      expect(refused.text).toBe('Det kan kun koordinatorer gøre.');
      expect(undone.text).toContain('Fordelingen er fortrudt.');
      expect(again.text).toBe('Fordelingen er allerede fortrudt.');
      expect((await stored(first?.id))?.owner).toBe(METTE.aadObjectId);
      expect((await stored(second?.id))?.owner).toBeUndefined();
      expect(notices.at(-1)?.text).toContain(
        'Mette Sørensen har fortrudt en fordeling. Du er ikke længere ansvarlig for:',
      );
    });

    it('shows nobody else what only coordinators see', async () => {
      const { jens } = await monitoring({ owner: 'somebody' });

      const own = await jens.say('mine påmindelser');
      const other = await jens.send({ action: 'list-duties', scope: 'unowned' });

      expect(own.text).toContain('Du har ingen kommende opfølgninger.');
      expect(titlesOf(own)).toEqual(['Se årshjulet', 'Stedfortræder']);
      expect(other.text).not.toContain('CPMR');
    });
  });
});

describe('hand over turn', () => {
  const FORM = { action: 'hand-over-form', round: ROUND };

  describe('handing over', () => {
    it('transfers the collaboration to the named colleague', async () => {
      const { jens, stored, documents } = await monitoring();

      const done = await jens.tap(await jens.send(FORM), 'Giv videre', {
        name: 'mette sørensen',
        note: 'Du kender dem.',
      });

      expect(done.text).toBe('Mette Sørensen er nu ansvarlig for CPMR og får besked.');
      expect(await stored()).toMatchObject({ owner: METTE.aadObjectId, ownerName: METTE.name });
      const entry = await documents.get(entries, 'nordjylland', 'cpmr');
      expect(entry?.document.owner).toBe(METTE.aadObjectId);
    });

    it('asks which of several colleagues is meant, and keeps the message', async () => {
      const { jens, documents, stored } = await monitoring();
      await documents.create(people, person({ id: 'm2', name: 'Mette Holm' }));
      const form = await jens.send(FORM);

      const which = await jens.tap(form, 'Giv videre', { name: 'Mette', note: 'Hej' });
      await jens.tap(which, 'Mette Holm', { note: 'Hej' });

      expect(which.text).toMatch(/^Hvem mener du\?\n/);
      expect(titlesOf(which).slice(0, 2).sort()).toEqual(['Mette Holm', 'Mette Sørensen']);
      expect(JSON.stringify(which.cards)).toContain('"value":"Hej"');
      expect((await stored())?.owner).toBe('m2');
    });

    it('goes to the colleague who is picked, and keeps the message where they are not known', async () => {
      const { jens, stored } = await monitoring();
      const form = await jens.send(FORM);

      const unmet = await jens.tap(form, 'Giv videre', { colleague: 'a stranger', note: 'Hej' });
      await jens.tap(unmet, 'Giv videre', { colleague: METTE.aadObjectId, note: 'Hej' });

      expect(unmet.text).toContain('Den kollega, du har valgt, har ikke brugt Udsyn endnu.');
      expect(JSON.stringify(unmet.cards)).toContain('"value":"Hej"');
      expect((await stored())?.owner).toBe(METTE.aadObjectId);
    });

    it.each([
      ['', 'Vælg en kollega, eller skriv et navn.'],
      ['Ole', 'Jeg kender ingen, der hedder "Ole".'],
    ])('reports that %j is unknown', async (name, said) => {
      const { jens, stored } = await monitoring();

      const { text } = await jens.tap(await jens.send(FORM), 'Giv videre', { name });

      expect(text).toContain(said);
      expect((await stored())?.ownerName).toBe('Jens Ærø');
    });

    it('is refused to people whom Udsyn cannot write to', async () => {
      const { jens, documents } = await monitoring();
      await documents.create(people, person({ id: 'o', name: 'Ole Bo', reachable: false }));

      const { text } = await jens.tap(await jens.send(FORM), 'Giv videre', { name: 'Ole Bo' });

      expect(text).toMatch(/^Jeg kan ikke skrive til Ole Bo/);
    });

    it('is refused for closed rounds and those of others', async () => {
      const closed = await monitoring({ state: 'skipped' });
      const other = await monitoring({ owner: 'somebody' });
      const tap = { action: 'hand-over-to', round: ROUND, person: METTE.aadObjectId };

      expect((await closed.jens.send(tap)).text).toMatch(/er sprunget over denne gang/);
      expect((await other.jens.send(tap)).text).toMatch(/^En anden er ansvarlig for opfølgningen/);
      expect((await other.jens.send({ ...tap, round: 'no.1' })).text).toMatch(
        /findes ikke længere/,
      );
    });
  });

  describe('declining', () => {
    it('assigns it to the coordinator', async () => {
      const { jens, stored } = await monitoring();
      const form = await jens.send({ action: 'decline-form', round: ROUND });

      const done = await jens.tap(form, 'Det er ikke mig', { note: 'Spørg Runa.' });

      expect(done.text).toBe('Tak. Koordinatoren finder en anden ansvarlig for CPMR.');
      expect((await stored())?.owner).toBeUndefined();
      expect((await stored())?.history.at(-1)).toMatchObject({ did: 'declined' });
    });

    it('is only for the owner', async () => {
      const { mette, stored } = await monitoring();

      const { text } = await mette.send({ action: 'decline-duty', round: ROUND });

      expect(text).toMatch(/^En anden er ansvarlig for opfølgningen/);
      expect((await stored())?.ownerName).toBe('Jens Ærø');
    });
  });
});

describe('return turn', () => {
  /** Jens, who was responsible for CPMR, has removed Udsyn. */
  async function withoutJens() {
    const bot = await monitoring();
    await markUnreachable(JENS.aadObjectId, 'uninstalled', bot);
    await passOnDuties(CONTENT.policy, bot.services);
    return bot;
  }

  describe('a person who has returned', () => {
    it('is notified once of what was passed on and to whom, and takes back what is unassigned', async () => {
      const { jens, stored } = await withoutJens();

      const back = await jens.say('hej');
      const taken = await jens.tap(back, 'Overtag de ledige');

      expect(back.text).toContain(
        'Velkommen tilbage\nMens jeg ikke kunne kontakte dig, gik ansvaret for disse samarbejder videre:\n• CPMR: ingen ansvarlig, så det ligger hos koordinatoren',
      );
      expect(back.text).not.toContain('bed vedkommende eller en koordinator');
      expect(taken.text).toBe('Tak. Du er igen ansvarlig for 1 samarbejde.');
      expect(await stored()).toMatchObject({ owner: JENS.aadObjectId });
      expect((await jens.say('hej')).text).not.toContain('Velkommen tilbage');
    });

    it('learns whom to ask for what somebody has taken over', async () => {
      const bot = await withoutJens();
      const to = { id: METTE.aadObjectId, name: METTE.name };
      const taken = { collaboration: 'cpmr', to, by: to, did: 'claimed' } as const;
      await changeOwner(taken, CONTENT.policy, { ...bot, content: CONTENT });

      const back = await bot.jens.say('hej');
      const late = await bot.jens.send({ action: 'take-back' });

      expect(back.text).toContain('• CPMR: Mette Sørensen');
      expect(back.text).toContain('bed vedkommende eller en koordinator');
      expect(late.text).toMatch(/^Andre er nu ansvarlige/);
    });

    it('is notified when Udsyn is installed again', async () => {
      const { jens } = await withoutJens();

      const { text } = await jens.receive({ type: 'installationUpdate', action: 'add' });

      expect(text).toMatch(/^Velkommen tilbage/);
    });

    it('is notified in their private chat, and nobody else is', async () => {
      const { chat, mette, stored } = await withoutJens();

      const group = await chat({ user: JENS, place: 'groupChat' }).say('hej');
      const other = await mette.send({ action: 'take-back' });

      expect(group.text).not.toContain('Velkommen tilbage');
      expect(other.text).toBe('Der er ikke noget at overtage.');
      expect(await stored()).not.toHaveProperty('owner');
    });
  });
});

describe('stand in turn', () => {
  describe('a stand-in', () => {
    const begun = async () => {
      const bot = await monitoring();
      const standIn = async () =>
        (await bot.documents.get(people, JENS.aadObjectId, JENS.aadObjectId))?.document.standIn;
      return { ...bot, standIn, form: await bot.jens.send({ action: 'stand-in-form' }) };
    };

    it('is set by name, shown, and removed again', async () => {
      const { jens, form, standIn } = await begun();

      const set = await jens.tap(form, 'Gem', { name: METTE.name });
      const noted = await standIn();
      const shown = await jens.send({ action: 'stand-in-form' });
      const removed = await jens.tap(shown, 'Ingen stedfortræder');

      expect(set.text).toBe('Mette Sørensen er nu din stedfortræder.');
      expect(noted).toEqual({ id: METTE.aadObjectId, name: METTE.name });
      expect(shown.text).toContain('Mette Sørensen kan svare på dine vegne');
      expect(removed.text).toBe('Du har ikke længere en stedfortræder.');
      expect(await standIn()).toBeUndefined();
    });

    it.each([
      ['', 'Vælg en kollega, eller skriv et navn.'],
      ['Ole', 'Jeg kender ingen, der hedder "Ole".'],
      [JENS.name, 'Du kan ikke vælge dig selv.'],
    ])('is not %j', async (name, said) => {
      const { jens, form, standIn } = await begun();

      expect((await jens.tap(form, 'Gem', { name })).text).toContain(said);
      expect(await standIn()).toBeUndefined();
    });
  });
});
