import { reminders } from '../../../src/monitoring/reminders/reminder';
import { kindsOf, monitoring, ROUND, titlesOf } from './monitoring-chat';

const FORM = { action: 'snooze-form', round: ROUND };

describe('putting a round off', () => {
  it('asks until when, within bounds', async () => {
    const { jens } = await monitoring();

    const form = await jens.send(FORM, 'reminder-card');

    expect(kindsOf(form)).toEqual(['update']);
    expect(form.text).toContain('senest 24. marts 2027. Du kan udsætte den 2 gange.');
    expect(titlesOf(form)).toEqual(['Til i morgen', 'En uge', 'Til datoen', 'Begynd nu']);
    expect(JSON.stringify(form.cards)).not.toContain('Hvorfor');
  });

  it.each([
    ['Til i morgen', {}, '23. februar 2027'],
    ['En uge', {}, '1. marts 2027'],
    ['Til datoen', { date: '2027-03-10' }, '10. marts 2027'],
  ])('with "%s" brings it back on that day', async (title, typed, day) => {
    const { jens, stored, documents } = await monitoring();

    const done = await jens.tap(await jens.send(FORM), title, typed);

    expect(done.text).toBe(`Jeg minder dig om CPMR igen ${day}.`);
    expect((await stored())?.snoozes).toHaveLength(1);
    const { items } = await documents.query(reminders, { limit: 50 });
    expect(items.map(({ document }) => document.step)).toContain('snoozed.1');
  });

  it('names the owner where a coordinator does it for them', async () => {
    const { mette, jens } = await monitoring();

    const form = await mette.send(FORM);
    const done = await mette.tap(form, 'En uge');

    expect(form.text).toContain('hvornår jeg skal minde Jens Ærø om den igen');
    expect(done.text).toBe('Jeg minder Jens Ærø om CPMR igen 1. marts 2027.');
    expect((await jens.send(FORM)).text).toContain('hvornår jeg skal minde dig om den igen');
  });

  it.each([
    [{ date: '2027-02-22' }, 'Vælg en dag efter i dag.'],
    [{ date: '2027-04-30' }, 'Så længe kan den ikke udsættes. Den seneste dag er 24. marts 2027.'],
    [{ date: 'til påske' }, 'Vælg en dato, eller skriv den som 2027-03-08.'],
    [{}, 'Vælg en dato, eller skriv den som 2027-03-08.'],
  ])('refuses %j and says why', async (typed, said) => {
    const { jens, stored } = await monitoring();

    const refused = await jens.tap(await jens.send(FORM), 'Til datoen', typed);

    expect(refused.text).toMatch(new RegExp(`^${said}\nUdsæt: CPMR`));
    expect((await stored())?.snoozes).toEqual([]);
  });

  it('asks for a reason the second time, and is no more possible after that', async () => {
    const { jens, stored } = await monitoring();
    await jens.tap(await jens.send(FORM), 'En uge');
    const second = await jens.send(FORM);

    const without = await jens.tap(second, 'En uge');
    const withReason = await jens.tap(second, 'En uge', { reason: 'Ferie' });
    const third = await jens.send(FORM);

    expect(JSON.stringify(second.cards)).toContain('Hvorfor udsætter du den igen?');
    expect(without.text).toMatch(/^Skriv kort hvorfor/);
    expect(withReason.text).toMatch(/^Jeg minder dig om CPMR igen/);
    expect((await stored())?.snoozes.at(-1)?.reason).toBe('Ferie');
    expect(titlesOf(third)).toEqual(['Begynd nu', 'Giv videre']);
  });

  it('tells the truth on a card that is stale', async () => {
    const { jens, stored } = await monitoring();
    const form = await jens.send(FORM);
    await jens.tap(form, 'En uge');

    const again = await jens.tap(form, 'Til i morgen');

    expect(again.text).toBe('CPMR er allerede udsat til 1. marts 2027.');
    expect((await stored())?.snoozes).toHaveLength(1);
  });

  it('is not for what is closed, gone, or somebody else’s', async () => {
    const closed = await monitoring({ state: 'answered' });
    const other = await monitoring({ owner: 'somebody' });
    const tap = { action: 'snooze', round: ROUND, until: 'week', times: 0 };

    expect((await closed.jens.send(FORM)).text).toBe('Opfølgningen på CPMR er allerede besvaret.');
    expect((await closed.jens.send(tap)).text).toBe('Opfølgningen på CPMR er allerede besvaret.');
    expect((await other.jens.send(FORM)).text).toMatch(/^Den opfølgning hører til en anden/);
    expect((await other.jens.send(tap)).text).toMatch(/^Den opfølgning hører til en anden/);
    expect((await other.jens.send({ ...tap, round: 'no.1' })).text).toMatch(/findes ikke længere/);
  });
});
