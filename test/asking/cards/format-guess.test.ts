import { ask } from '../../../src/asking/ask';
import { indexKnowledge } from '../../../src/asking/index-knowledge';
import { formatGuess } from '../../../src/asking/cards/format-guess';
import type { Language } from '../../../src/lib/language';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const INDEX = indexKnowledge(CONTENT);

function guessed(question: string, language: Language = 'da') {
  const renderContext = renderContextOf(language);
  return formatGuess(ask(question, INDEX, { day: renderContext.day }), question, renderContext);
}

describe('guessInWords', () => {
  it('says which collaboration a misspelt name was taken for, and not the word besides', () => {
    expect(guessed('hvad koster nordsøkomissionen?')).toBe(
      'Mente du Nordsøkommissionen? Det gik jeg ud fra.',
    );
    expect(guessed('fee of the North Sea Comission?', 'en')).toBe(
      'Did you mean North Sea Commission (Nordsøkommissionen)? I took it that you did.',
    );
  });

  it('only says which one was taken where a button asks for the other', () => {
    const said = formatGuess(
      { guessed: ['cpmr'], corrections: [], alternative: { intent: 'unknown' } },
      'maritime regions',
      renderContextOf('da'),
    );

    expect(said).toMatch(/^Jeg gik ud fra, at du mente CPMR/);
    expect(said).not.toContain('?');
  });

  it('says what misspelt words were read as, as people write them', () => {
    expect(guessed('hvilke netvræk dækker sundheds-IT?')).toBe(
      'Læst som "netværk" (du skrev "netvræk").',
    );
    expect(guessed('which netwroks cover health IT?', 'en')).toBe(
      'Read as "networks" (you wrote "netwroks").',
    );
  });

  it('says nothing where all was written in full', () => {
    expect(guessed('hvad koster Nordsøkommissionen?')).toBe('');
    expect(guessed('hvilke netværk dækker sundheds-IT?')).toBe('');
  });

  it('says nothing of a name that was written in full beside a word that was not', () => {
    expect(guessed('hvad er kontingnetet for ERTICO?')).not.toMatch(/du mente|mente du/i);
  });

  it('takes two lines at most', () => {
    const corrections = ['netvark', 'netvark', 'region', 'samarbejde'].map((to, index) => ({
      from: ['a', 'b', 'c', 'd'][index] ?? '',
      to,
    }));

    expect(
      formatGuess(
        { guessed: ['cpmr', 'aer'], corrections },
        'a b c d',
        renderContextOf('da'),
      ).split('\n\n'),
    ).toHaveLength(2);
  });

  it('says nothing of a correction that it cannot spell, or that was typed so', () => {
    const corrections = [
      { from: 'xyzy', to: 'xyzzy' },
      { from: 'netvark', to: 'netvark' },
      { from: 'gone', to: 'region' },
    ];

    expect(formatGuess({ guessed: [], corrections }, 'xyzy Netværk', renderContextOf('da'))).toBe(
      '',
    );
  });
});
