import { entries } from '../../../src/catalogue/entry';
import { listScreenings } from '../../../src/screening/case/list-screenings';
import { scoreOf } from '../../../src/screening/result/score';
import { isComplete } from '../../../src/screening/result/missing-for-submission';
import { assessment } from '../../builders/screening';
import { live, PEOPLE, ready, submitted } from '../life';

describe('giveScreening', () => {
  it('makes somebody the owner of a draft with its facts, and with answers of their own to give', async () => {
    const { give, stored, told } = await live(ready());

    const given = await give('bent');

    const after = await stored();
    expect(given).toEqual({ ok: true, moved: true, told: ['Bent Holm'], screening: after });
    expect(after).toMatchObject({ owner: 'bent', ownerName: 'Bent Holm', state: 'draft' });
    expect(after.proposal).toEqual(ready().proposal);
    expect(after.assessments.map(({ assessor, answers }) => [assessor, answers.length])).toEqual([
      ['bent', 0],
      ['mette', 6],
    ]);
    expect(after.assessments[0]?.step).toEqual({ kind: 'proposal' });
    expect(after.history.at(-1)).toMatchObject({
      did: 'given',
      by: 'mette',
      what: 'bent',
      value: 'Bent Holm',
    });
    expect(isComplete(after)).toBe(false);
    expect(told()).toEqual(['given bent']);
  });

  it('lets the former owner find it, as an assessor, if they have answered anything', async () => {
    const { give, ports } = await live(ready());
    await give('bent');

    const former = await listScreenings('mette', ports);
    const own = await listScreenings('bent', ports);

    expect(former.mine).toEqual([]);
    expect(former.invited.map(({ id }) => id)).toEqual(['screening-1']);
    expect(own.mine.map(({ id }) => id)).toEqual(['screening-1']);
    expect(own.invited).toEqual([]);
  });

  it('leaves no assessment of a former owner who has answered nothing', async () => {
    const { give, stored, ports } = await live(ready({ assessments: [assessment()] }));
    await give('bent');

    expect((await stored()).assessments.map(({ assessor }) => assessor)).toEqual(['bent']);
    expect((await listScreenings('mette', ports)).invited).toEqual([]);
  });

  it('keeps what an invited colleague has answered before they become the owner', async () => {
    const start = ready({
      assessments: [
        assessment({ strategy: 3 }),
        assessment({ strategy: 1 }, { assessor: 'bent', revision: 2 }),
      ],
    });
    const { give, stored } = await live(start);
    await give('bent');

    const [mine, other] = start.assessments;
    expect((await stored()).assessments).toEqual([other, mine]);
  });

  it('tells the former owner and the handler when another coordinator gives a case away', async () => {
    const { give, take, told } = await live(submitted());
    await take('anna');

    expect(await give('bent', 'dan')).toMatchObject({ ok: true, told: ['Bent Holm'] });
    expect(told().slice(1)).toEqual(['given bent', 'given-away mette', 'owner-changed anna']);
  });

  it('tells a former owner who has no access any more', async () => {
    const start = submitted({ assessments: [assessment()] });
    const { give, told } = await live(start);
    await give('bent', 'dan');

    expect(told()).toEqual(['given bent', 'given-away mette']);
  });

  it('does not change the result of a submitted case', async () => {
    const { give, stored } = await live(submitted());
    const before = scoreOf(submitted(), 'political');
    await give('bent', 'dan');

    expect(scoreOf(await stored(), 'political')).toEqual(before);
  });

  it('lets the new owner reply to a question with the answers that the case has', async () => {
    const { give, request, reply, stored } = await live(submitted());
    await request('Hvem betaler?');
    await give('bent');

    expect(await reply('Staten.', 'mette')).toMatchObject({ reason: 'not-yours' });
    expect(await reply('Staten.', 'bent')).toMatchObject({ ok: true });
    expect((await stored()).state).toBe('submitted');
  });

  it('puts the entry that the case has become under the new owner', async () => {
    const { decide, give, memory, stored } = await live(submitted());
    await decide();
    await give('bent', 'anna');

    const { items } = await memory.query(entries, { limit: 5 });
    expect(items.map(({ document }) => document.owner)).toEqual(['bent']);
    expect(await stored()).not.toHaveProperty('entryOwnerFrom');
  });

  it('leaves an entry with whoever took it over in the meantime', async () => {
    const { decide, give, memory } = await live(submitted());
    await decide();
    const [entry] = (await memory.query(entries, { limit: 5 })).items;
    if (entry === undefined) throw new Error('there is no entry');
    await memory.replace(entries, { ...entry.document, owner: 'eva' }, entry.version);
    await give('bent', 'anna');

    const { items } = await memory.query(entries, { limit: 5 });
    expect(items.map(({ document }) => document.owner)).toEqual(['eva']);
  });

  it('is done once however often it is asked for', async () => {
    const { give, told, stored } = await live(ready());
    await give('bent');
    const before = await stored();

    expect(await give('bent')).toEqual({
      ok: true,
      moved: false,
      told: ['Bent Holm'],
      screening: before,
    });
    expect(told()).toHaveLength(1);
  });

  it.each([
    ['nobody', 'unknown-person'],
    ['mette', 'already-owner'],
  ])('cannot be to %s', async (to, reason) => {
    expect(await (await live(ready())).give(to)).toMatchObject({ ok: false, reason });
  });

  it('cannot be to somebody who has left', async () => {
    const since = '2027-01-01T08:00:00.000Z';
    const bent = { ...PEOPLE.bent, reachable: false, unreachable: { reason: 'left', since } };
    const { give } = await live(ready(), { known: [PEOPLE.mette, bent] });

    expect(await give('bent')).toMatchObject({ ok: false, reason: 'unreachable' });
  });

  it('lets a coordinator replace an owner who has left', async () => {
    const since = '2027-01-01T08:00:00.000Z';
    const mette = { ...PEOPLE.mette, reachable: false, unreachable: { reason: 'left', since } };
    const { give, stored } = await live(submitted(), { known: [mette, PEOPLE.bent, PEOPLE.anna] });

    expect(await give('bent', 'anna')).toMatchObject({ ok: true });
    expect((await stored()).owner).toBe('bent');
  });

  it('of a draft is for its owner only', async () => {
    expect(await (await live(ready())).give('bent', 'anna')).toEqual({
      ok: false,
      reason: 'not-yours',
    });
  });
});

describe('a draft of a change that is given away', () => {
  /** Mette's change, all of whose answers are carried over but for those given. */
  const changing = (own: Readonly<Record<string, number>> = {}) => {
    const carried = { screening: 'approved-1', name: 'Mette Sørensen' };
    const draft = ready({ createdAt: '2027-02-01T08:00:00.000Z' });
    const assessments = draft.assessments.map((one) => ({
      ...one,
      answers: one.answers.map((answer) =>
        answer.question in own ? answer : { ...answer, carried },
      ),
    }));
    return { ...draft, assessments };
  };

  it('lets the new owner confirm what was carried over, and the former owner leave', async () => {
    const { give, stored } = await live(changing());

    await give('bent');

    const after = await stored();
    expect(after.assessments.map(({ assessor, answers }) => [assessor, answers.length])).toEqual([
      ['bent', 6],
    ]);
    expect(isComplete(after)).toBe(true);
  });

  it('keeps the former owner as an assessor with what they have answered', async () => {
    const { give, stored } = await live(changing({ strategy: 3 }));

    await give('bent');

    const { assessments } = await stored();
    expect(assessments.map(({ assessor, answers }) => [assessor, answers.length])).toEqual([
      ['bent', 5],
      ['mette', 6],
    ]);
  });
});
