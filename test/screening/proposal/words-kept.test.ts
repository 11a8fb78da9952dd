import { wordsKept } from '../../../src/screening/case/collaboration-of';
import { knowledge, term, theme } from '../../builders/knowledge';

const { vocabulary } = knowledge({
  vocabulary: {
    countries: [term('africa', 'Afrika', 'Africa'), term('sweden', 'Sverige', 'Sweden')],
    themes: [theme('robotics', 'Robotkirurgi', 'Robot surgery')],
  },
});

describe('wordsKept', () => {
  it('keeps a country that the vocabulary only has in something larger', () => {
    const countries = { text: 'Uganda og Sverige', ids: ['africa', 'sweden'] };

    expect(wordsKept({ countries }, vocabulary)).toEqual([
      { da: 'Lande: Uganda og Sverige', en: 'Countries: Uganda og Sverige' },
    ]);
  });

  it('keeps themes that the vocabulary does not have', () => {
    const themes = { text: 'robotkirurgi, kvanteteknologi', ids: ['robotics'] };

    expect(wordsKept({ themes }, vocabulary)).toEqual([
      { da: `Emner: ${themes.text}`, en: `Themes: ${themes.text}` },
    ]);
  });

  it('says nothing again', () => {
    const name = 'Robotkirurgi i Uganda';
    const said = { countries: { text: name, ids: ['africa'] }, themes: { text: '', ids: ['x'] } };

    expect(wordsKept({ name, ...said }, vocabulary)).toEqual([]);
    expect(wordsKept({ countries: { text: 'sweden', ids: ['sweden'] } }, vocabulary)).toEqual([]);
  });
});
