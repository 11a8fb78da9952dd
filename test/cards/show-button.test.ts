import { shortName, showButton } from '../../src/cards/show-button';
import { entryOf, renderContextOf } from './render-context-of';

describe('shortName', () => {
  it.each([
    ['Nordsøkommissionen', 'Nordsøkommissionen'],
    ['Women in Business (WiB)', 'Women in Business (WiB)'],
    ['CPMR (Conference of Peripheral Maritime Regions)', 'CPMR'],
    [
      'Internationalt forskningsnetværk – etableret på baggrund af HELPS-projektet',
      'Internationalt forskningsnetværk – etab…',
    ],
  ])('of "%s" is "%s"', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('showButton', () => {
  it('names the collaboration only where there are several', () => {
    const entry = entryOf('cpmr');

    expect(showButton(entry, renderContextOf('da'), false)).toEqual({
      title: 'Alt om CPMR',
      data: { action: 'show', collaboration: 'cpmr' },
    });
    expect(showButton(entry, renderContextOf('da'), true).title).toBe('Alle oplysninger');
  });
});
