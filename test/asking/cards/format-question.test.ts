import type { Query } from '../../../src/asking/query';
import { formatQuery } from '../../../src/asking/cards/format-question';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
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
    expect(formatQuery(query, DA)).toBe(said);
  });
});
