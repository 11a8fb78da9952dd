import { renderNoteForm } from '../../../src/screening/cards/step-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { assessment, screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const note = { question: 'focus', comment: 'Derfor.', evidence: 'https://x.dk', at: '' };

const inputsOf = (card: object) =>
  nodesOf(card)
    .filter(({ type }) => type === 'Input.Text')
    .map(({ id, value, label }) => ({ id, value, label }));

describe('renderNoteForm', () => {
  it('asks for a comment and a link, with what there is already', () => {
    const own = assessment({}, { notes: [note], revision: 4 });
    const card = renderNoteForm(screening({ assessments: [own] }), own, 'focus', DA);

    expect(plainTextOf(card)).toContain('Hvor meget focus?');
    expect(inputsOf(card)).toEqual([
      { id: 'comment', value: 'Derfor.', label: 'Kommentar' },
      { id: 'evidence', value: 'https://x.dk', label: 'Link til dokumentation' },
    ]);
    expect(submitsOf(card)[0]?.data).toEqual({
      action: 'note',
      question: 'focus',
      comment: '',
      evidence: '',
      screening: 'screening-1',
      level: 'political',
      revision: 4,
    });
  });

  it('loses nothing that was typed in vain', () => {
    const own = assessment({}, { notes: [note] });
    const card = renderNoteForm(screening(), own, 'focus', DA, {
      notice: 'Linket kan ikke læses.',
      comment: 'Nyt.',
      evidence: 'x.dk',
    });

    expect(plainTextOf(card)).toMatch(/^Linket kan ikke læses\./);
    expect(inputsOf(card).map(({ value }) => value)).toEqual(['Nyt.', 'x.dk']);
  });
});
