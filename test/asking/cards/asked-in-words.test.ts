import type { Query } from '../../../src/asking/query';
import { queryInWords } from '../../../src/asking/cards/asked-in-words';
import { CONTENT, tellingOf } from '../../cards/telling-of';

const DA = tellingOf('da');
const [PASSAGE] = CONTENT.passages;
const [MENTION] = CONTENT.mentions;

describe('queryInWords', () => {
  it.each<[Query, string]>([
    [{ intent: 'command', command: 'help' }, 'help'],
    [
      { intent: 'attribute', attribute: 'cost', collaborations: ['nordsoekommissionen', 'gone'] },
      'Økonomi: Nordsøkommissionen, gone',
    ],
    [{ intent: 'detail', collaboration: 'ertico' }, 'ERTICO'],
    [{ intent: 'detail', collaboration: 'gone' }, 'gone'],
    [{ intent: 'mention', mention: MENTION?.id ?? '' }, MENTION?.name.da ?? 'a mention'],
    [{ intent: 'mention', mention: 'gone' }, ''],
    [
      { intent: 'passage', passage: PASSAGE?.id ?? '' },
      `Strategi og regler: ${PASSAGE?.title.da ?? ''}`,
    ],
    [{ intent: 'find', filters: [{ by: 'country', id: 'se' }] }, 'Sverige'],
    [{ intent: 'unknown' }, ''],
  ])('tells %j', (query, said) => {
    expect(queryInWords(query, DA)).toBe(said);
  });
});
