import { renderSubmission } from '../../../src/screening/cards/submission-cards';
import { changesSince, submissionOf } from '../../../src/screening/case/changes';
import {
  readScreening,
  replaceScreening,
  type Screening,
} from '../../../src/screening/case/screening';
import { applyStep } from '../../../src/screening/checklist/screening-questionnaire';
import { caseNoteBlocks } from '../../../src/screening/documents/case-note-blocks';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { applyContext } from '../../builders/apply-context';
import { knowledge } from '../../builders/knowledge';
import { assessment, proposal, screening } from '../../builders/screening';
import { renderContextFor } from '../../../src/cards/render-context';
import { plainTextOf } from '../../../src/cards/message';
import { ID, live, submitted } from '../life';

const DA = renderContextFor('da', knowledge(), '2027-03-01');

/** A case that was sent back, and is changed before it is submitted again. */
async function sentBack(change: (screening: Screening) => Screening) {
  const all = await live(submitted());
  await all.request('Hvad koster det?');
  const stored = await readScreening(ID, { documents: all.memory });
  if (stored === undefined) throw new Error('The screening is missing.');
  await replaceScreening(change(stored.document), stored.version, { documents: all.memory });
  return all;
}

const corrected = (one: Screening): Screening => ({
  ...one,
  proposal: { ...one.proposal, total: { amount: 45_000, currency: 'EUR' } },
  assessments: one.assessments.map((own) => ({
    ...own,
    answers: own.answers.map((answer) =>
      answer.question === 'strategy' ? { ...answer, value: 1 } : answer,
    ),
  })),
});

const historyIn = (one: Screening) => {
  const note = caseNoteOf(one, knowledge());
  return JSON.stringify(caseNoteBlocks(note, DA));
};

describe('a case that is submitted again', () => {
  it('records which facts and answers changed since the last submission', async () => {
    const all = await sentBack(corrected);

    await all.reply('Det er 45.000.');

    const stored = await all.stored();
    expect(stored).not.toHaveProperty('lastSubmission');
    expect(stored.history.at(-1)).toMatchObject({
      did: 'replied',
      changed: {
        before: { total: { amount: 30_000 } },
        after: { total: { amount: 45_000 } },
        answers: [{ question: 'strategy', before: 3, after: 1 }],
      },
    });
  });

  it('says so on the card and in the case note', async () => {
    const all = await sentBack(corrected);
    await all.reply('Det er 45.000.');
    const stored = await all.stored();

    expect(plainTextOf(renderSubmission(stored, DA))).toContain(
      'Ændret siden sidste indsendelse\n• Udgift i alt: fra 30.000 EUR til 45.000 EUR',
    );
    expect(historyIn(stored)).toContain(
      'Ændret siden sidste indsendelse: Udgift i alt: fra 30.000 EUR til 45.000 EUR',
    );
  });

  it('says so if nothing changed, also where a coordinator goes on without an answer', async () => {
    const all = await sentBack((one) => one);

    await all.resume();

    expect(plainTextOf(renderSubmission(await all.stored(), DA))).toContain(
      'Ingen oplysninger eller svar er ændret siden sidste indsendelse.',
    );
  });

  it('says nothing where what it was submitted with is not known', () => {
    expect(changesSince(screening({ proposal: proposal() }))).toEqual({});
    const before = screening({ proposal: proposal() });
    const same = { ...before, lastSubmission: submissionOf(before) };
    expect(changesSince(same)).toEqual({ changed: { before: {}, after: {}, answers: [] } });
  });
});

describe('a fact that is corrected', () => {
  const give = (start: Screening, text: string) => {
    const own = assessment({}, { step: { kind: 'fact', fact: 'unit', edited: true } });
    const changed = applyStep(
      { screening: { ...start, assessments: [own] }, assessment: own },
      { do: 'fact', fact: 'unit', text },
      { ...applyContext(), person: { id: 'mette', name: 'Mette Sørensen' } },
    );
    if (!changed.ok) throw new Error(changed.reason);
    return changed.state.screening;
  };

  it('stands in the history with what it was and what it became', () => {
    const after = give(screening({ proposal: proposal({ unit: 'SPK' }) }), 'Sundhed');

    expect(historyIn(after)).toContain('rettede Ansvarlig enhed: fra SPK til Sundhed');
  });

  it('is only stated where it was not known', () => {
    const after = give(screening({ proposal: proposal({ unit: undefined }) }), 'Sundhed');

    expect(after.history.at(-1)).not.toHaveProperty('changed');
    expect(historyIn(after)).toContain('oplyste Ansvarlig enhed: Sundhed');
  });
});
