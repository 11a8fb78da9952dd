import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { recogniser } from '../../../src/asking/slots/recognise';
import { knowledge, term, theme } from '../../builders/knowledge';

describe('recogniser', () => {
  const recognise = recogniser(
    indexKnowledge(
      knowledge({
        vocabulary: {
          areas: [term('special', 'Specialsektoren', 'Special sector')],
          themes: [theme('ports', 'Havne', 'Ports'), theme('health', 'Sundhed', 'Health')],
          countries: [
            { ...term('se', 'Sverige', 'Sweden'), places: ['skåne', 'västra götaland'] },
            term('no', 'Norge', 'Norway'),
          ],
          programmes: [term('interreg', 'Interreg', 'Interreg')],
        },
      }),
    ),
  );

  it('recognises the terms of a text in either language', () => {
    expect(recognise('et Interreg-projekt med Norge om havne')).toEqual({
      areas: [],
      countries: ['no'],
      themes: ['ports'],
      programmes: ['interreg'],
    });
    expect(recognise('ports with Norway').themes).toEqual(['ports']);
    expect(recognise('sundhed i Specialsektoren')).toMatchObject({
      areas: ['special'],
      themes: ['health'],
    });
  });

  it.each([
    'med Skåne',
    'Region Skånes sygehuse',
    'skane',
    'with Västra Götaland',
    'Sverige, Skåne',
  ])('knows the country of the place in "%s"', (text) => {
    expect(recognise(text).countries).toEqual(['se']);
  });

  it('does not find a place inside a word', () => {
    expect(recognise('Skånsom behandling i Västra').countries).toEqual([]);
  });

  it('leaves out what the text excludes', () => {
    expect(recognise('med Sverige, ikke Norge')).toMatchObject({ countries: ['se'] });
    expect(recognise('alle undtagen Norge').countries).toEqual([]);
  });

  it('distinguishes an area from a theme of the same name, as in a question', () => {
    const both = recogniser(
      indexKnowledge(
        knowledge({
          vocabulary: {
            areas: [term('health-area', 'Sundhed', 'Health')],
            themes: [theme('health', 'Sundhed', 'Health')],
          },
        }),
      ),
    );
    expect(both('sundhed')).toMatchObject({ areas: [], themes: ['health'] });
    expect(both('området sundhed')).toMatchObject({ areas: ['health-area'], themes: [] });
  });

  it('recognises nothing in an empty text', () => {
    expect(recognise('')).toEqual({ areas: [], countries: [], themes: [], programmes: [] });
  });
});
