import { otherReadingButton } from '../../../../src/asking/cards/question/other-reading-button';
import type { Query } from '../../../../src/asking/answer/query';
import type { Language } from '../../../../src/lib/language';
import { renderContextOf } from '../../../cards/render-context-of';

describe('other reading button', () => {
  const titleOf = (query: Query, language: Language = 'da') =>
    otherReadingButton(query, renderContextOf(language))[0]?.title;

  describe('otherReadingButton', () => {
    it.each<[Query, string, string]>([
      [
        { intent: 'detail', collaboration: 'nordsoekommissionen' },
        'Mente du Nordsøkommissionen?',
        'Did you mean North Sea Commission?',
      ],
      [
        {
          intent: 'attribute',
          attributes: ['cost'],
          collaborations: ['nordsoekommissionen', 'gone'],
        },
        'Mente du Nordsøkommissionen, gone?',
        'Did you mean North Sea Commission, gone?',
      ],
      [
        { intent: 'find', filters: [{ by: 'theme', id: 'health-it' }] },
        'Mente du samarbejder under "Sundheds-it"?',
        'Did you mean collaborations under "Health IT"?',
      ],
      [
        { intent: 'passage', passage: 'health-eir' },
        'Mente du: Hvad er EIR?',
        'Did you mean: What is EIR?',
      ],
    ])('asks whether %j was meant', (query, da, en) => {
      expect([titleOf(query), titleOf(query, 'en')]).toEqual([da, en]);
    });

    it('carries the query', () => {
      const query: Query = { intent: 'detail', collaboration: 'cpmr' };

      expect(otherReadingButton(query, renderContextOf('da'))[0]?.data).toEqual({
        action: 'run-query',
        query,
      });
    });

    it('is short', () => {
      const programmes = ['interreg-iva-oeks', 'interreg-ivb', 'interreg-ivc'];
      const filters = programmes.map((id) => ({ by: 'programme' as const, id }));

      expect(titleOf({ intent: 'find', filters })?.length).toBeLessThan(80);
    });

    it('is absent without another reading, or if the query does not fit in a button', () => {
      const long: Query = { intent: 'find', filters: [{ by: 'word', word: 'x'.repeat(2000) }] };

      expect(otherReadingButton(undefined, renderContextOf('da'))).toEqual([]);
      expect(otherReadingButton(long, renderContextOf('da'))).toEqual([]);
    });
  });
});
