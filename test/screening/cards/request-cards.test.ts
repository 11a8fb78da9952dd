import { plainTextOf } from '../../../src/cards/plain-text';
import { renderReplyForm, renderRequestForm } from '../../../src/screening/cards/request-cards';
import { screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const AT = '2027-01-04T08:00:00.000Z';
const asked = screening({
  state: 'more-information',
  proposal: { name: 'Robot' },
  thread: [{ kind: 'question', by: 'ida', name: 'Ida Holm', text: 'Hvem betaler?', at: AT }],
  history: [
    { at: AT, by: 'mette', name: 'Mette', did: 'submitted' },
    { at: AT, by: 'ida', name: 'Ida Holm', did: 'asked' },
  ],
});

const inputOf = (card: object) => nodesOf(card).find(({ type }) => type === 'Input.Text');

describe('renderRequestForm', () => {
  it('asks the coordinator what is missing, and keeps what was typed', () => {
    const card = renderRequestForm(asked, DA, { notice: 'Skriv noget.', value: 'Hvem' });

    expect(plainTextOf(card)).toMatch(/^Skriv noget\.\nBed om oplysninger: Robot\n/);
    expect(inputOf(card)).toMatchObject({ id: 'text', value: 'Hvem', isMultiline: true });
    expect(submitsOf(card)[0]?.data).toMatchObject({ action: 'request', seen: 2 });
  });
});

describe('renderReplyForm', () => {
  it('shows the owner the question, with room for the reply and ways to change the screening', () => {
    const card = renderReplyForm(asked, DA);

    expect(plainTextOf(card)).toContain('Ida Holm spurgte 4. januar 2027:\nHvem betaler?');
    expect(submitsOf(card).map(({ title }) => title)).toEqual([
      'Svar og send ind igen',
      'Ret oplysninger',
      'Se alle svar',
      'Træk tilbage',
    ]);
    expect(submitsOf(card)[0]?.data).toMatchObject({ action: 'reply', seen: 2 });
  });
});
