import { JENS, METTE } from '../../teams/chat';
import { answer, complete, startLiveBot, storedIn, submit } from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

/** Jens's case is approved, and he has opened the proposal to change it; `bents`: what Bent has answered to all. */
async function change(bents?: string) {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const bent = bot.chat({ user: BENT });
  const mette = bot.chat({ user: METTE });
  await mette.say('hej');
  await bent.say('hej');
  let completed = await complete(jens);
  if (bents !== undefined) {
    await jens.tap(await jens.say('inviter Bent'), 'Bent Holm');
    await bent.tap(await bent.say('mine screeninger'), 'Fortsæt screeningen');
    await answer(bent, bents);
    completed = await jens.tap(await jens.say('mine screeninger'), 'Fortsæt screeningen');
  }
  await submit(jens, completed);
  const queue = await mette.say('indsendte screeninger');
  const shown = await mette.tap(queue, 'Åbn: Robotkirurgi med Skåne');
  const form = await mette.tap(shown, 'Registrér godkendelse');
  const value = {
    body: 'regionsraadet',
    on: '2027-01-10',
    reason: 'Det er besluttet i dag.',
    conditions: '',
  };
  // The plan names nobody who decides.
  const warned = await mette.tap(form, 'Registrér godkendelsen', value);
  await mette.tap(warned, 'Registrér alligevel', value);
  const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');
  const proposed = await jens.tap(mine, 'Foreslå ændring');
  const correct = async (fact: string, typed: object) => {
    const facts = await jens.tap(proposed, 'Ret oplysninger');
    const card = await jens.tap(facts, `Ret: ${fact}`);
    return jens.tap(card, 'Gem og fortsæt', typed);
  };
  return { bot, jens, mette, proposed, correct };
}

describe('the answers of an approved case', () => {
  it('are carried over to a change of it, so that nothing is asked again', async () => {
    const { jens } = await change();

    const result = await jens.say('fortsæt');

    expect(result.text).toContain(
      '16 af 16 svar er overført fra den godkendte sag (besvaret af Jens Ærø). Du bekræfter dem ved at sende ind',
    );
    expect(result.submits.map(({ title }) => title)).toContain('Send ind');
  });

  it('are asked again where they rest on an amount that changes, and nowhere else', async () => {
    const { bot, correct, jens } = await change();

    const first = await correct('Årlig udgift', { 'fact-cost': '50.000 kr.' });
    const second = await jens.say('2');
    const result = await jens.say('2');

    expect(first.text).toContain('Hvor stor en del af udgifterne er der fundet penge til?');
    expect(second.text).toContain('Hvordan står udbyttet i forhold til indsatsen?');
    expect(result.text).toContain('14 af 16 svar er overført');
    const [stored] = (await storedIn(bot)).filter(({ copyOf }) => copyOf !== undefined);
    expect(stored?.assessments[0]?.answers).toHaveLength(16);
  });

  it('say on their card where they come from, and can be changed', async () => {
    const { jens } = await change();
    const result = await jens.say('fortsæt');
    const all = await jens.tap(result, 'Se alle svar');
    const relevance = await jens.tap(all, 'Åbn: Relevans');

    const question = await jens.tap(
      relevance,
      'Ret: Hvor klart støtter samarbejdet et bestemt mål',
    );
    const after = await jens.say('2');

    expect(all.text).toContain('3 · Nævnt middel (overført)');
    expect(question.text).toContain(
      'Overført fra den godkendte sag: besvaret af Jens Ærø den 10. januar 2027.',
    );
    expect(after.text).toContain('15 af 16 svar er overført');
  });

  it('are named to whoever handles the change, and in its case note', async () => {
    const { correct, jens, mette } = await change();
    await correct('Årlig udgift', { 'fact-cost': '50.000 kr.' });
    await jens.say('2');
    const result = await jens.say('2');
    const form = await jens.tap(result, 'Send ind');
    await jens.tap(form, 'Send ind nu');

    const queue = await mette.say('indsendte screeninger');
    const review = await mette.tap(queue, 'Åbn: Ændring: Robotkirurgi med Skåne');
    const note = await mette.tap(await mette.tap(review, 'Sagsnotat'), 'Vis hele teksten');

    expect(form.text).toContain('14 af 16 svar er overført');
    expect(review.text).toContain('Svar overført fra den godkendte sag');
    expect(review.text).toContain(
      '• Hvor konkret er det forventede udbytte beskrevet? 3 (Målbart)',
    );
    expect(review.text).not.toContain(
      '• Hvor stor en del af udgifterne er der fundet penge til? 2',
    );
    expect(note.text).toContain('14 af 16 svar er overført fra den godkendte sag');
    expect(note.text.match(/Overført fra den godkendte sag: besvaret af Jens Ærø/g)).toHaveLength(
      14,
    );
  });

  it('are none where the assessments disagreed, and the disagreement is stated', async () => {
    const { jens, mette } = await change('0');

    const question = await jens.say('fortsæt');
    const result = await answer(jens, '3');
    const form = await jens.tap(result, 'Send ind');
    await jens.tap(form, 'Send ind nu');
    const queue = await mette.say('indsendte screeninger');
    const review = await mette.tap(queue, 'Åbn: Ændring: Robotkirurgi med Skåne');
    const note = await mette.tap(await mette.tap(review, 'Sagsnotat'), 'Vis hele teksten');

    expect(question.text).toContain('1 af 16 · ');
    const stated = 'Oprindelig vurdering: Uenighed';
    for (const { text } of [result, form, review, note]) {
      expect(text).toContain(stated);
      expect(text).toContain('Bent Holm: 0');
    }
  });
});
