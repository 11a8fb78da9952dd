import { spellingOf } from '../../../src/asking/language/spelling';
import { collaboration } from '../../builders/collaboration';
import { knowledge } from '../../builders/knowledge';
import { localized } from '../../builders/localized';

const content = knowledge({
  collaborations: [collaboration({ id: 'nsc', name: localized('Nordsøkommissionen') })],
});

describe('spellingOf', () => {
  it('finds how the content spells a folded word', () => {
    expect(spellingOf('nordsokommissionen', content)).toBe('nordsøkommissionen');
  });

  it('finds nothing for a word that is not in the content', () => {
    expect(spellingOf('bolgebryder', content)).toBeUndefined();
  });

  it('knows the words of an entry that has changed since', () => {
    const before = spellingOf('havmole', content);
    const changed = collaboration({ id: 'nsc', name: localized('Havmøle') });

    expect(before).toBeUndefined();
    expect(spellingOf('havmole', { ...content, collaborations: [changed] })).toBe('havmøle');
  });
});
