import type { Witness } from '../../src/asking/experience';
import { renderCollaboration } from '../../src/cards/collaboration-cards';
import { withConfirmed } from '../../src/cards/confirmed-in-words';
import { plainTextOf } from '../../src/cards/plain-text';
import type { Telling } from '../../src/cards/telling';
import type { Language } from '../../src/language';
import { collaboration } from '../builders/collaboration';
import { localized } from '../builders/localized';
import { plainTelling } from './plain-telling';

const confirmed = { on: '2027-03-03', by: 'mette', name: 'Mette Holm' };
const CPMR = collaboration();
const HELPS = collaboration({ id: 'helps', name: localized('HELPS') });
const ERTICO = collaboration({ id: 'ertico', name: localized('ERTICO') });

function telling(language: Language, witnesses: Record<string, Witness>): Telling {
  const plain = plainTelling(language);
  return {
    ...plain,
    knowledge: { ...plain.knowledge, witnesses: new Map(Object.entries(witnesses)) },
  };
}

describe('withConfirmed', () => {
  it('says below the source who confirmed an entry and when', () => {
    expect(withConfirmed('Kilde: Bilag 4', [CPMR], telling('da', { cpmr: { confirmed } }))).toBe(
      'Kilde: Bilag 4\n\nBekræftet 3. marts 2027 af Mette Holm',
    );
    expect(withConfirmed('Source', [CPMR], telling('en', { cpmr: { confirmed } }))).toBe(
      'Source\n\nConfirmed on 3 March 2027 by Mette Holm',
    );
  });

  it('says of several which ones, those of one person and day together', () => {
    const said = telling('da', {
      cpmr: { confirmed },
      helps: { confirmed },
      ertico: { confirmed: { ...confirmed, on: '2026-05-01', name: 'Bent Sø' } },
    });

    expect(withConfirmed('Kilde', [CPMR, ERTICO, HELPS], said).split('\n\n')).toEqual([
      'Kilde',
      'Bekræftet 3. marts 2027 af Mette Holm: CPMR og HELPS',
      'Bekræftet 1. maj 2026 af Bent Sø: ERTICO',
    ]);
  });

  it('leaves the source alone where nobody has confirmed anything', () => {
    expect(withConfirmed('Kilde', [CPMR], telling('da', { cpmr: {} }))).toBe('Kilde');
    expect(withConfirmed('Kilde', [CPMR], plainTelling('da'))).toBe('Kilde');
  });
});

describe('a collaboration', () => {
  it('shows what was learnt in it, the newest three, and who confirmed it', () => {
    const experiences = [1, 2, 3, 4].map((month) => ({
      text: `Lært ${month}.`,
      on: `2027-0${month}-05`,
      by: 'mette',
      name: 'Mette Holm',
      round: `cpmr.${month}`,
    }));
    const card = renderCollaboration(CPMR, telling('da', { cpmr: { confirmed, experiences } }));

    const text = plainTextOf(card);

    expect(text).toContain(
      'Erfaringer\nLært 4. (Mette Holm, 5. april 2027)\nLært 3. (Mette Holm, 5. marts 2027)\nLært 2.',
    );
    expect(text).not.toContain('Lært 1.');
    expect(text).toContain('Bekræftet 3. marts 2027 af Mette Holm');
  });
});
