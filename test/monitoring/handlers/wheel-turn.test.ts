import { rounds } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { JENS } from '../../teams/chat';
import { kindsOf, monitoring, titlesOf } from './monitoring-chat';

/** Beside CPMR in March: one answered in June in health, and one overdue since January that nobody answers for. */
async function turning() {
  const bot = await monitoring();
  const june = { dueOn: '2027-06-14', area: 'health', state: 'answered' as const };
  const named = (name: string) => ({ name: { da: name, en: name } });
  await bot.documents.create(rounds, round({ collaboration: 'helps', ...june, ...named('HELPS') }));
  const late = { dueOn: '2027-01-11', ...named('ERTICO') };
  await bot.documents.create(rounds, round({ collaboration: 'ertico', ...late }));
  return bot;
}

describe('the year wheel', () => {
  it.each(['årshjul', 'vis årshjulet', 'monitoring overview'])(
    'is shown for %j: twelve months, and first what is overdue',
    async (said) => {
      const { mette } = await turning();

      const wheel = await mette.say(said);

      expect(kindsOf(wheel)).toEqual(['send']);
      const rows = titlesOf(wheel).filter((title) => /^(Se|See) /.test(title));
      expect(rows).toHaveLength(13);
      expect(wheel.text).toMatch(/(Over fristen|Overdue) · 1\nERTICO \(/);
      expect(wheel.text).toMatch(/(marts|March) 2027 · 1\nCPMR\n/);
      expect(wheel.text).toMatch(/(juni|June) 2027 · 1\nHELPS \((besvaret|answered)\)/);
    },
  );

  it.each(['årshjul 2028', 'year wheel 2028'])('is of a year for %j', async (said) => {
    const { mette } = await turning();

    expect((await mette.say(said)).text).toMatch(/(januar|January) 2028/);
  });

  it('opens a month in place, with who owes what and who was told, and goes back', async () => {
    const { mette } = await turning();
    const wheel = await mette.say('årshjul');

    const march = await mette.tap(wheel, 'Se marts 2027');
    const back = await mette.tap(march, 'Til årshjulet');

    expect(kindsOf(march)).toEqual(['update']);
    expect(march.text).toMatch(
      /^marts 2027 · 1\nCPMR\nFrist 1\. marts 2027, om 7 dage\.\nAnsvarlig: Jens Ærø\.\nIngen har fået besked endnu\./,
    );
    expect(back.text).toMatch(/^Årshjul: februar 2027 – januar 2028/);
  });

  it('opens what is overdue, with how late it is', async () => {
    const { mette } = await turning();

    const late = await mette.tap(await mette.say('årshjul'), 'Se Over fristen');

    expect(late.text).toMatch(/^Over fristen · 1\nERTICO \(42 dage over fristen\)/);
    expect(late.text).toContain('Ingen er ansvarlig');
  });

  it('turns a month with many rounds page by page', async () => {
    const { mette, documents } = await turning();
    for (let index = 0; index < 9; index++)
      await documents.create(rounds, round({ collaboration: `c${index}` }));

    const first = await mette.tap(await mette.say('årshjul'), 'Se marts 2027');
    const second = await mette.tap(first, 'Vis flere');

    const opens = (titles: string[]) => titles.filter((title) => title.startsWith('Åbn'));
    expect(opens(titlesOf(first))).toHaveLength(8);
    expect(opens(titlesOf(second))).toHaveLength(2);
    expect(titlesOf(second)).not.toContain('Vis flere');
  });

  it('is filtered by area and owner, and shows all again', async () => {
    const { mette } = await turning();
    const form = await mette.tap(await mette.say('årshjul'), 'Filtrér');

    const own = await mette.tap(form, 'Vis', { area: 'all', owner: JENS.aadObjectId });
    const health = await mette.tap(form, 'Vis', { area: 'health', owner: 'all' });
    const all = await mette.tap(own, 'Vis alle');

    expect(own.text).toContain('Kun: Jens Ærø.');
    expect(own.text).toContain('CPMR');
    expect(own.text).not.toContain('ERTICO');
    expect(health.text).toContain('HELPS');
    expect(health.text).not.toContain('CPMR');
    expect(all.text).toContain('ERTICO');
    expect(all.text).not.toContain('Kun:');
  });

  it('keeps its filter in a month and in another year', async () => {
    const { mette } = await turning();
    const form = await mette.tap(await mette.say('årshjul'), 'Filtrér');
    const own = await mette.tap(form, 'Vis', { area: 'all', owner: JENS.aadObjectId });

    const later = await mette.tap(own, 'Næste år');
    const back = await mette.tap(await mette.tap(own, 'Se marts 2027'), 'Til årshjulet');

    expect(later.text).toMatch(/^Årshjul: februar 2028 – januar 2029\nKun: /);
    expect(back.text).toContain('Kun: Jens Ærø.');
  });

  it('is not shown in a group', async () => {
    const { chat } = await turning();

    const { messages } = await chat({ place: 'channel' }).say('årshjul');

    expect(JSON.stringify(messages)).toContain('Åbn chatten med Udsyn');
  });
});
