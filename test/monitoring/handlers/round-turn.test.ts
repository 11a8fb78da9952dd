import { reminders } from '../../../src/monitoring/reminders/reminder';
import { reminder } from '../../builders/reminder';
import { JENS } from '../../teams/chat';
import { monitoring, ROUND, titlesOf } from './monitoring-chat';

const VIEW = { action: 'view-round', round: ROUND };

describe('a round', () => {
  it('shows a coordinator who was told, who has put it off, and what was done', async () => {
    const { mette, jens, documents } = await monitoring();
    await documents.create(
      reminders,
      reminder({
        step: 'before-30',
        state: 'sent',
        recipient: JENS.aadObjectId,
        sentAt: '2027-02-01T08:00:00.000Z',
      }),
    );
    await jens.tap(await jens.send({ action: 'snooze-form', round: ROUND }), 'En uge');

    const { text } = await mette.send(VIEW);

    expect(text).toContain('Har fået besked\n30 dage før: Jens Ærø, 1. februar 2027');
    expect(text).toContain('Udsat\nTil 1. marts 2027');
    expect(text).toMatch(/Forløb\n22\.\sfebruar 2027, Jens Ærø: udsatte/);
  });

  it('shows its owner what they can do, and nobody else anything to do', async () => {
    const { jens, chat } = await monitoring();
    const other = chat({ user: { id: '29:o', name: 'Ole', aadObjectId: 'aad-ole' } });

    const own = await jens.send(VIEW);
    const foreign = await other.send(VIEW);

    expect(titlesOf(own)).toContain('Begynd nu');
    expect(own.text).not.toContain('Forløb');
    expect(foreign.text).toContain('Ansvarlig: Jens Ærø.');
    expect(titlesOf(foreign)).toEqual(['Dine opfølgninger', 'Til årshjulet']);
    expect((await jens.send({ ...VIEW, round: 'no.1' })).text).toMatch(/findes ikke længere/);
  });

  it('shows the answers where it is answered', async () => {
    const completed = { by: 'x', name: 'X', at: '2027-02-01T08:00:00.000Z' };
    const { jens } = await monitoring({ state: 'answered', completed });

    const shown = await jens.send(VIEW);

    expect(shown.text).toContain('Frist 1. marts 2027: besvaret');
    expect((await jens.tap(shown, 'Svarene')).text).toMatch(/^Opfølgningen på CPMR er besvaret/);
  });
});

describe('moving a round', () => {
  const form = { action: 'move-form', round: ROUND };

  it('gives it a working day', async () => {
    const { mette, stored } = await monitoring();

    const moved = await mette.tap(await mette.send(form), 'Flyt fristen', { dueOn: '2027-05-15' });

    expect(moved.text).toBe('Fristen for CPMR er flyttet fra 1. marts 2027 til 18. maj 2027.');
    expect(await stored()).toMatchObject({ dueOn: '2027-05-18', plan: 1 });
  });

  it.each([
    ['2027-02-22', 'Vælg en dag efter i dag.'],
    ['2029-01-01', 'Så langt kan fristen ikke flyttes; den seneste dag er 22. februar 2028.'],
    ['engang', 'Jeg kunne ikke læse datoen.'],
    ['2027-13-45', 'Jeg kunne ikke læse datoen.'],
  ])('to %s is refused', async (dueOn, said) => {
    const { mette, stored } = await monitoring();

    const { text } = await mette.tap(await mette.send(form), 'Flyt fristen', { dueOn });

    expect(text).toContain(said);
    expect((await stored())?.dueOn).toBe('2027-03-01');
  });

  it('is for coordinators, and for what is open', async () => {
    const { jens } = await monitoring();
    const closed = await monitoring({ state: 'answered' });
    const tap = { action: 'move-round', round: ROUND, dueOn: '2027-05-03' };

    expect((await jens.send(form)).text).toBe('Det kan kun en koordinator.');
    expect((await jens.send(tap)).text).toBe('Det kan kun en koordinator.');
    expect((await closed.mette.send(form)).text).toMatch(/er allerede besvaret/);
    expect((await closed.mette.send(tap)).text).toMatch(/er allerede besvaret/);
    expect((await closed.mette.send({ ...tap, round: 'no.1' })).text).toMatch(/findes ikke/);
  });
});

describe('skipping a round', () => {
  const form = { action: 'skip-form', round: ROUND };

  it('needs a reason', async () => {
    const { mette, stored } = await monitoring();
    const asked = await mette.send(form);

    const without = await mette.tap(asked, 'Spring over', { reason: ' ' });
    const skipped = await mette.tap(asked, 'Spring over', { reason: 'Netværket holder pause.' });

    expect(without.text).toMatch(/^Skriv en begrundelse\./);
    expect(skipped.text).toBe('Opfølgningen på CPMR er sprunget over denne gang.');
    expect(await stored()).toMatchObject({ state: 'skipped' });
  });

  it('is for coordinators, and for what is open', async () => {
    const { jens } = await monitoring();
    const closed = await monitoring({ state: 'answered' });
    const tap = { action: 'skip-round', round: ROUND, reason: 'x' };

    expect((await jens.send(tap)).text).toBe('Det kan kun en koordinator.');
    expect((await closed.mette.send(tap)).text).toMatch(/er allerede besvaret/);
    expect((await closed.mette.send({ ...tap, round: 'no.1' })).text).toMatch(/findes ikke/);
  });
});
