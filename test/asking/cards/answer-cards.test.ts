import type { Answer } from '../../../src/asking/answer';
import { renderAnswer } from '../../../src/asking/cards/answer-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { Language } from '../../../src/lib/language';
import { submitsOf } from '../../cards/find-nodes';
import { CONTENT, entryOf, renderContextOf } from '../../cards/render-context-of';

type RemindedRecipient = Exclude<Answer, { kind: 'command' }>;

const SOURCE = {
  da: [
    'Kilde: Bilag 4, tabel 3 · International Strategi for Region Nordjylland, marts 2012',
    'Oplysningerne er fra marts 2012 og kan være ændret siden.',
  ],
  en: [
    'Source: Annex 4, table 3 · International Strategy of Region Nordjylland, March 2012',
    'The facts are from March 2012 and may have changed since.',
  ],
};

function told(answer: RemindedRecipient, language: Language = 'da') {
  const card = renderAnswer(answer, renderContextOf(language));
  return { lines: plainTextOf(card).split(/\n+/), buttons: submitsOf(card) };
}

describe('renderAnswer', () => {
  it('tells a fact that the source states', () => {
    const answer = {
      kind: 'value',
      attribute: 'end',
      stated: [entryOf('nordsoekommissionen')],
      missing: [],
    } as const;

    expect(told(answer)).toEqual({
      lines: [
        'Slutter: Nordsøkommissionen',
        'Ingen slutdato: samarbejdet er løbende',
        ...SOURCE.da,
      ],
      buttons: [
        {
          title: 'Alle oplysninger',
          data: { action: 'show', collaboration: 'nordsoekommissionen' },
        },
      ],
    });
    expect(told(answer, 'en').lines).toEqual([
      'Ends: North Sea Commission (Nordsøkommissionen)',
      'No end date: the collaboration is ongoing',
      ...SOURCE.en,
    ]);
  });

  it('says that the source does not state a fact, and what it says of money instead', () => {
    const answer = {
      kind: 'value',
      attribute: 'total-budget',
      stated: [],
      missing: [entryOf('helps-forskningsnetvaerk')],
    } as const;
    const name = 'Internationalt forskningsnetværk – etableret på baggrund af HELPS-projektet';

    expect(told(answer).lines.slice(0, 3)).toEqual([
      `Samlet budget: ${name}`,
      `Det oplyser kilden ikke. Der står intet om samlet budget for ${name} i det materiale, jeg svarer ud fra.`,
      'Det, der ellers står om økonomi og finansiering: Netværket betaler udgifterne til rejser i forbindelse med møderne.',
    ]);
    expect(told(answer, 'en').lines[1]).toMatch(
      /^The source does not say\. The material that I answer from has nothing on the total budget of /,
    );
  });

  it('names the area of what belongs to no unit', () => {
    const answer = {
      kind: 'value',
      attribute: 'unit',
      stated: [],
      missing: [entryOf('cpmr')],
    } as const;
    expect(told(answer).lines[2]).toBe('Det hører til området Regional Udvikling.');
    expect(told(answer, 'en').lines[2]).toBe('It belongs to the area Regional Development.');
  });

  it('tells when it is where nobody says how often it meets', () => {
    const missing = [entryOf('nordisk-praekonference-saerforanstaltninger')];
    const { lines } = told({ kind: 'value', attribute: 'recurrence', stated: [], missing });

    expect(lines[2]).toMatch(/^Periode: .*2013/);
  });

  it('says nothing of money when something else is asked for', () => {
    const { lines } = told({
      kind: 'value',
      attribute: 'recurrence',
      stated: [],
      missing: [entryOf('nordsoekommissionen')],
    });

    expect(lines.join()).not.toContain('økonomi');
  });

  it('tells the fact of several by their names, with a button each and each source once', () => {
    const { lines, buttons } = told({
      kind: 'value',
      attribute: 'status',
      stated: [entryOf('nordsoekommissionen'), entryOf('cpmr')],
      missing: [],
    });

    expect(lines).toEqual([
      'Status',
      'Nordsøkommissionen: løbende ifølge strategien fra 2012, bevilget til og med 2013',
      'CPMR (Conference of Peripheral Maritime Regions): løbende ifølge strategien fra 2012, bevilget til og med 2013',
      ...SOURCE.da,
    ]);
    expect(buttons.map(({ title }) => title)).toEqual(['Alt om Nordsøkommissionen', 'Alt om CPMR']);
  });

  it('tells a passage with its source', () => {
    const [passage] = CONTENT.passages;
    if (passage === undefined) throw new Error('no passage');

    const { lines } = told({ kind: 'passage', passage }, 'en');

    expect(lines[0]).toBe(passage.title.en);
    expect(lines.at(-2)).toMatch(/^Source: .* · .*March 2012$/);
  });

  it('tells of a mention that it has no entry', () => {
    const [mention] = CONTENT.mentions;
    if (mention === undefined) throw new Error('no mention');

    expect(told({ kind: 'mention', mention }).lines).toContain(
      'Kun nævnt i strategiens tekst; der er ingen post i bilagene.',
    );
    expect(told({ kind: 'mention', mention }, 'en').lines).toContain(
      'Only named in the text of the strategy; it has no entry in the annexes.',
    );
  });

  it('names everybody who is known where somebody’s number is not', () => {
    const [, , line] = told({
      kind: 'not-stated',
      about: 'contact-detail',
      entries: [entryOf('coast-alive')],
    }).lines;

    expect(line).toMatch(/^Coast Alive: Allan Busk; /);
  });

  it('says that it found nothing, and offers help', () => {
    const nothing = { kind: 'nothing', filters: [], nearby: [] } as const;

    expect(told(nothing)).toEqual({
      lines: ['Det fandt jeg ikke i kataloget eller strategien.'],
      buttons: [{ title: 'Se, hvad jeg kan', data: { action: 'help' } }],
    });
    expect(told(nothing, 'en').lines).toEqual([
      'I did not find that in the catalogue or the strategy.',
    ]);
  });

  it('offers what comes closest, with a filter lifted by a tap', () => {
    const sweden = { by: 'country', id: 'se' } as const;
    const word = { by: 'word', word: 'broer' } as const;
    const nothing: RemindedRecipient = {
      kind: 'nothing',
      filters: [sweden, word],
      nearby: [
        { without: word, count: 9 },
        { without: sweden, count: 1 },
      ],
    };

    expect(told(nothing).lines).toEqual([
      'Jeg fandt ikke noget, der passer på det hele: Sverige og "broer".',
      'Det, der kommer tættest på:',
    ]);
    expect(told(nothing).buttons.slice(0, 2)).toEqual([
      { title: 'Uden "broer": 9 samarbejder', data: { action: 'lift', filters: [sweden] } },
      { title: 'Uden "Sverige": 1 samarbejde', data: { action: 'lift', filters: [word] } },
    ]);
    expect(told(nothing, 'en').buttons[0]?.title).toBe('Without "broer": 9 collaborations');
  });

  it.each<[Extract<RemindedRecipient, { kind: 'nothing' }>['filters'], string, string]>([
    [
      [{ by: 'word', word: 'broer' }],
      'Jeg fandt ikke noget i kataloget eller strategien om "broer".',
      'I found nothing in the catalogue or the strategy about "broer".',
    ],
    [
      [
        { by: 'word', word: 'broer' },
        { by: 'word', word: 'tunneller' },
      ],
      'Jeg fandt ikke noget i kataloget eller strategien om "broer" og "tunneller".',
      'I found nothing in the catalogue or the strategy about "broer" and "tunneller".',
    ],
    [
      [{ by: 'country', id: 'se' }],
      'Jeg fandt ingen samarbejder i Sverige.',
      'I found no collaborations in Sweden.',
    ],
    [
      [{ by: 'theme', id: 'health-it' }],
      'Jeg fandt ingen samarbejder om Sundheds-it.',
      'I found no collaborations on Health IT.',
    ],
    [
      [{ by: 'time', relation: 'ended', from: '2028-01-01', to: '2028-12-31' }],
      'Jeg fandt ingen samarbejder, der er afsluttet 2028.',
      'I found no collaborations ended 2028.',
    ],
    [
      [{ by: 'kind', id: 'project' }],
      'Jeg fandt ingen samarbejder, der passer på projekt.',
      'I found no collaborations that match project.',
    ],
    [
      [
        { by: 'kind', id: 'project' },
        { by: 'country', id: 'se' },
        { by: 'word', word: 'broer' },
      ],
      'Jeg fandt ikke noget, der passer på det hele: projekt, Sverige og "broer".',
      'I found nothing that matches all of this: project, Sweden and "broer".',
    ],
    [
      ['a', 'b', 'c', 'd', 'e'].map((word) => ({ by: 'word', word }) as const),
      'Jeg fandt ikke noget i kataloget eller strategien om "a", "b", "c" og det øvrige, du skrev.',
      'I found nothing in the catalogue or the strategy about "a", "b", "c" and the rest of what you wrote.',
    ],
  ])('says as a person would that it found nothing for %j', (filters, da, en) => {
    const nothing = { kind: 'nothing', filters, nearby: [] } as const;

    expect([told(nothing).lines[0], told(nothing, 'en').lines[0]]).toEqual([da, en]);
  });

  it('does not offer to lift a filter where the others are more than a button carries', () => {
    const words = (count: number, length: number) =>
      Array.from({ length: count }, (_, index) => ({
        by: 'word' as const,
        word: `${index}`.padEnd(length, 'x'),
      }));
    const buttonsFor = (filters: ReturnType<typeof words>) =>
      told({
        kind: 'nothing',
        filters,
        nearby: filters.map((without) => ({ without, count: 1 })),
      }).buttons;

    expect(buttonsFor(words(9, 10))).toHaveLength(3);
    expect(buttonsFor(words(10, 10))).toHaveLength(1);
    expect(buttonsFor(words(3, 200))).toHaveLength(3);
    expect(buttonsFor(words(3, 300))).toHaveLength(1);
  });
});
