import { isAcknowledgement } from '../../src/asking/is-acknowledgement';
import { clausesOf, withoutSelfDescription } from '../../src/asking/clauses';
import { correct } from '../../src/asking/correct';
import { collectKnownWords } from '../../src/asking/known-words';
import { createLexicon, findMatches } from '../../src/asking/lexicon';
import { otherSpellings } from '../../src/asking/other-spellings';
import { ORDINARY_WORDS, OTHER_SUBJECTS } from '../../src/asking/ordinary-words';
import { createPartialNames } from '../../src/asking/partial-names';
import { createPassageIndex } from '../../src/asking/passage-index';
import { isSlip, sharedBeginning, phoneticKeyOf } from '../../src/asking/phonetic';
import { refersBack } from '../../src/asking/refers-back';
import { spellingOf } from '../../src/asking/spelling';
import { createTextIndex, textOf } from '../../src/asking/text-index';
import { tokenise, tokenOf } from '../../src/asking/tokens';
import { truncateQuestion, MAX_QUESTION_LENGTH } from '../../src/asking/truncate-question';
import type { Passage } from '../../src/catalogue/knowledge';
import { loadContent } from '../../src/content/load-content';
import { collaboration } from '../builders/collaboration';
import { knowledge, term, theme } from '../builders/knowledge';
import { localized } from '../builders/localized';
import { INDEX, understood, asked } from './nordjylland';

describe('is acknowledgement', () => {
  describe('isAcknowledgement', () => {
    it.each(['ok', 'Nej tak.', 'Fint nok!', 'all right', 'No, thanks'])('recognises %j', (text) => {
      expect(isAcknowledgement(text)).toBe(true);
    });

    it.each(['ok hvad koster CPMR', 'tak', '', 'nej, den anden'])(
      'does not recognise %j',
      (text) => {
        expect(isAcknowledgement(text)).toBe(false);
      },
    );
  });
});

describe('clauses', () => {
  describe('clausesOf', () => {
    it.each([
      [
        'we get many guests, but is there anything on cycling',
        ['is there anything on cycling', 'we get many guests'],
      ],
      ['Hej. Hvad koster CPMR?', ['Hvad koster CPMR?']],
      ['ports - ferries to Norway', ['ferries to Norway']],
      ['hvad koster CPMR', []],
      ['', []],
    ])('splits %j into %j', (text, clauses) => {
      expect(clausesOf(text)).toEqual(clauses);
    });
  });

  describe('withoutSelfDescription', () => {
    it.each([
      ['jeg læser til pædagog, er der noget med børn?', 'er der noget med børn?'],
      ['which journal is it, our teachers would like to subscribe', 'which journal is it'],
      ['jeg leder efter netværk, gerne om havne', undefined],
      ['netværk om havne, veje og broer', undefined],
      ['vi har mange gæster', undefined],
    ])('reduces %j to %j', (text, rest) => {
      expect(withoutSelfDescription(text)).toBe(rest);
    });
  });
});

describe('correct', () => {
  const known = collectKnownWords(
    { da: tokenise('livsstil havn psykiatri vandre'), en: tokenise('lifestyle') },
    { da: tokenise('udvikling nordsø motorvej'), en: tokenise('north') },
  );

  function corrected(text: string) {
    const { tokens, corrections } = correct(tokenise(text), known);
    return [tokens.map(({ word }) => word).join(' '), corrections];
  }

  describe('correct', () => {
    it.each([
      ['livs stil', 'livsstil'],
      ['about life style', 'about lifestyle'],
      ['motor vej', 'motorvej'],
      ['hvad er', 'hvad er'],
      ['havn udvikling', 'havn udvikling'],
      ['ab cd', 'ab cd'],
      ['psykiatri', 'psykiatri'],
      ['havneudvikling', 'havn udvikling'],
      ['xyzzy', 'xyzzy'],
      ['', ''],
    ])('corrects %j to %j', (text, words) => {
      expect(corrected(text)).toEqual([words, []]);
    });

    it.each([
      ['psykriatri', 'psykriatri', 'psykiatri'],
      ['psykiaterne', 'psykiaterne', 'psykiatri'],
    ])('reports the correction of a word in %j', (text, from, to) => {
      expect(corrected(text)).toEqual([to, [{ from, to }]]);
    });
  });
});

describe('known words', () => {
  const known = collectKnownWords(
    { da: tokenise('psykiatri havn vandre Westlink sundhed'), en: tokenise('psychiatry') },
    { da: tokenise('kongressen motorveje'), en: tokenise('development udvikling') },
  );

  describe('collectKnownWords', () => {
    it.each(['psykiatri', 'psykiatrien', 'motorvej', 'developments', 'hvad', 'the'])(
      'knows %j, by itself or by its stem',
      (word) => {
        expect(known.knows(tokenOf(word))).toBe(true);
      },
    );

    it('knows nothing else', () => {
      expect(known.knows(tokenOf('xyzzy'))).toBe(false);
    });

    it('distinguishes words of the vocabulary from words of texts', () => {
      expect(
        ['psykiatri', 'motorveje', 'hvad', 'xyzzy'].map((word) => known.isVocabularyWord(word)),
      ).toEqual([true, false, false, false]);
    });

    it.each([
      ['psykriatri', 'psykiatri'],
      ['psykatri', 'psykiatri'],
      ['westlik', 'westlink'],
      ['motorvejx', 'motorveje'],
      ['motorvejee', 'motorveje'],
      ['kongresen', 'kongressen'],
      ['kngresen', undefined],
      ['hawn', undefined],
      ['xsykiatri', undefined],
      ['psyk1atri', undefined],
      ['hvadd', undefined],
      ['p'.repeat(73_000), undefined],
    ])('corrects %s to %j', (word, meant) => {
      expect(known.correct(word)).toBe(meant);
    });

    it.each([
      ['vandrere', 'vandre'],
      ['vandrelauget', undefined],
      ['vandet', undefined],
      ['psykiatere', 'psykiatri'],
      ['motorvejen', undefined],
    ])('relates %s to %j', (word, related) => {
      expect(known.relate(word)).toBe(related);
    });

    it.each([
      ['havneudvikling', ['havn', 'udvikling']],
      ['sundhedsudvikling', ['sundhed', 'udvikling']],
      ['psykiatriudvikling', ['psykiatri', 'udvikling']],
      ['xyzzyudvikling', undefined],
      ['udviklingxyzzy', undefined],
      ['havn', undefined],
      [`havne${'udvikling'.repeat(10)}`, undefined],
    ])('splits %s into %j', (word, parts) => {
      expect(known.split(word)).toEqual(parts);
    });
  });
});

describe('lexicon', () => {
  const LEXICON = createLexicon(
    knowledge({
      collaborations: [
        collaboration({ id: 'helps', name: { da: 'HELPS', en: 'HELPS' }, aliases: ['53 %', '%'] }),
      ],
      people: [{ name: 'Ole B. Sørensen', aliases: ['Ole Sørensen'] }],
      vocabulary: {
        themes: [
          theme('green', 'grøn omstilling', 'green transition'),
          theme('energy', 'energi', 'energy'),
        ],
        countries: [term('mt', 'Malta', 'Malta')],
      },
    }),
  );

  const found = (text: string) =>
    findMatches(tokenise(text), LEXICON).map(
      ({ from, to, meaning, exact }) =>
        `${from}-${to} ${meaning.is} ${meaning.id}${exact ? '' : ' by stem'}`,
    );

  describe('findMatches', () => {
    it.each([
      ['HELPS', '0-1 collaboration helps'],
      ['helps', '0-1 collaboration helps'],
      ['grønne omstillinger', '0-2 theme green by stem'],
      ['om energi', '1-2 theme energy'],
      ['Maltas', '0-1 country mt by stem'],
      ['Ole B. Sørensen', '0-3 person Ole B. Sørensen'],
      ['hvad koster', '1-2 attribute cost'],
    ])('finds in %j: %s', (text, match) => {
      expect(found(text)).toContain(match);
    });

    it('finds a name in the genitive, but not by its stem', () => {
      expect(found('HELPSs')).toEqual(['0-1 collaboration helps by stem']);
      expect(found('can you help').filter((match) => match.includes('collaboration'))).toEqual([]);
    });

    it('does not read another word with the same stem as a country', () => {
      expect(found('målt')).toEqual([]);
    });

    it('finds the longest phrase first, exact before stemmed', () => {
      const matches = findMatches(tokenise('samlet budget og grønne energier'), LEXICON);
      const lengths = matches.map(({ from, to }) => to - from);

      expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
      expect(matches[0]).toMatchObject({
        from: 0,
        to: 2,
        meaning: { id: 'total-budget' },
        exact: true,
      });
    });

    it('finds no phrase beyond the end, and none with digits only', () => {
      expect(found('grøn')).toEqual([]);
      expect(found('53 %')).toEqual([]);
      expect(found('')).toEqual([]);
    });
  });
});

describe('other spellings', () => {
  const other = (text: string, from: string, to: string) =>
    otherSpellings(text, { from, to }, INDEX);

  describe('otherSpellings', () => {
    it('replaces a misspelt word by an equally near domain word', () => {
      expect(other('Hvem er med i Communicaton?', 'communicaton', 'communication')).toEqual([
        'Hvem er med i communicato?',
      ]);
    });

    it('finds none if the correction is the nearest word', () => {
      expect(
        other('hvad koster nordsøkomissionen', 'nordsokomissionen', 'nordsokommissionen'),
      ).toEqual([]);
    });

    it('finds none that is only an inflection of the correction', () => {
      expect(other('netvrk', 'netvrk', 'netvark')).toEqual([]);
    });

    it('finds none if the correction is a distant word, such as a related one', () => {
      expect(other('vandrerstier', 'vandrerstier', 'vandre')).toEqual([]);
    });
  });
});

describe('ordinary words', () => {
  describe('OTHER_SUBJECTS', () => {
    it('are also ordinary words, folded', () => {
      expect([...OTHER_SUBJECTS].every((word) => ORDINARY_WORDS.has(word))).toBe(true);
      expect(OTHER_SUBJECTS.has('svommehal')).toBe(true);
    });

    it.each([
      ['forsikring', 'find "forsikring"'],
      ['meditation', 'find "meditation"'],
      ['dental care for children', 'find theme children, "dental", "care"'],
    ])('are not corrected to another word: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('partial names', () => {
  const named = (id: string, name: string) => collaboration({ id, name: { da: name, en: name } });
  const names = createPartialNames(
    knowledge({
      collaborations: [
        named('pcn', 'Pro Communicato Nordica'),
        named('forum', 'Nordisk lederforum'),
        named('rector', 'Nordisk rektorkonference'),
        named('kreative', 'Kreative Alliancer 2009'),
      ],
      people: ['Per Larsen', 'Peter Larsen', 'Runa Coxeter'].map((name) => ({ name, aliases: [] })),
    }),
    {
      isCommon: (stem) => stem.startsWith('kreativ'),
      isCommonWord: () => false,
      spread: ({ word }) => (word === 'pro' ? 9 : 1),
    },
  );
  const found = (text: string) => names.find(tokenise(text)).map(({ id }) => id);

  describe('createPartialNames', () => {
    it.each([
      ['hvad koster communicato?', ['pcn']],
      ['alliancer', ['kreative']],
      ['nordisk rektorkonference', ['rector']],
      ['Coxeter', ['Runa Coxeter']],
      ['Coxeters projekter', ['Runa Coxeter']],
      ['Larsen', ['Per Larsen', 'Peter Larsen']],
      ['Per Larsen', ['Peter Larsen']],
    ])('finds by some of its words in %j: %j', (text, ids) => {
      expect(found(text)).toEqual(expect.arrayContaining(ids));
    });

    it.each(['nordisk', 'kreative', 'pro', '2009', 'per år', 'hvad koster det?', ''])(
      'finds nothing by a word that several names share: %j',
      (text) => {
        expect(found(text)).toEqual([]);
      },
    );

    it('returns the position and the matched share of the name', () => {
      expect(names.find(tokenise('hvad koster pro communicato nordica'))).toEqual([
        { is: 'collaboration', id: 'pcn', share: 1, positions: [2, 3, 4], common: false },
      ]);
    });

    it('ranks the name with more matching words first', () => {
      expect(found('Runa Coxeter og Larsen')[0]).toBe('Runa Coxeter');
    });
  });
});

describe('passage index', () => {
  const passage = (id: string, da: string, en: string, document = 'main'): Passage => ({
    id,
    title: { da, en },
    text: { da: `${da} i regionen`, en: `${en} in the region` },
    words: { da: [], en: [] },
    source: { document, place: localized('Afsnit 1') },
  });

  const index = createPassageIndex(
    [
      passage('travel', 'Godkendelse af rejser', 'Approval of journeys'),
      passage('staff', 'Flere opgaver uden mere personale', 'More tasks without more staff'),
      passage('more', 'Flere opgaver og mere personale', 'More tasks and more staff'),
      passage('office', 'Kontoret i Bruxelles', 'The office in Brussels', 'other'),
    ],
    'main',
  );
  const find = (text: string, language: 'da' | 'en' = 'da', document?: string) => {
    const tokens = tokenise(text);
    return index.find({ tokens, content: tokens }, language, document);
  };
  const first = (...asked: Parameters<typeof find>) => find(...asked)[0]?.passage.id;

  describe('createPassageIndex', () => {
    it('finds the passage by its title, in either language', () => {
      expect(first('godkendelse af rejser')).toBe('travel');
      expect(first('approval of journeys', 'en')).toBe('travel');
      expect(first('approval of journeys', 'da')).toBe('travel');
    });

    it('finds passages of another document only if it is named', () => {
      expect(first('kontoret i Bruxelles')).not.toBe('office');
      expect(first('kontoret i Bruxelles', 'da', 'other')).toBe('office');
    });

    it('prefers a passage without negation, unless the question has one', () => {
      expect(first('opgaver personale')).toBe('more');
      expect(first('opgaver uden personale')).toBe('staff');
    });

    it('returns the explained share of the question: titles count fully, texts half', () => {
      const coverage = (text: string) => find(text)[0]?.coverage;

      expect(coverage('godkendelse')).toBe(1);
      expect(coverage('regionen')).toBe(0.5);
      expect(find('xyzzy')).toEqual([]);
    });

    it('explains nothing without content', () => {
      const tokens = tokenise('rejser');

      expect(index.find({ tokens, content: [] }, 'da')[0]?.coverage).toBe(0);
    });
  });
});

describe('phonetic', () => {
  describe('phoneticKeyOf', () => {
    it.each([
      ['fysical', 'physical'],
      ['psychiatri', 'psykiatry'],
      ['periferal', 'peripheral'],
      ['kommunication', 'comunikation'],
    ])('is equal for %s and %s', (one, other) => {
      expect(phoneticKeyOf(one)).toBe(phoneticKeyOf(other));
    });

    it('differs for words that sound different', () => {
      expect(phoneticKeyOf('havn')).not.toBe(phoneticKeyOf('navn'));
    });
  });

  describe('sharedBeginning', () => {
    it('returns the length of the common prefix', () => {
      expect(sharedBeginning('vandring', 'vandre')).toBe(5);
      expect(sharedBeginning('havn', 'sti')).toBe(0);
    });
  });

  describe('isSlip', () => {
    it.each([
      ['samarbjede', 'samarbejde', true],
      ['fysikal', 'physical', true],
      ['konfernce', 'konference', true],
      ['psykiatrii', 'psykiatri', true],
      ['forsikring', 'forskning', false],
      ['meditation', 'medication', true],
    ])('judges %s as a typo of %s: %s', (word, meant, slip) => {
      expect(isSlip(word, meant)).toBe(slip);
    });
  });
});

describe('refers back', () => {
  const points = (text: string) => refersBack(text, asked(text).query);

  describe('refersBack', () => {
    it.each([
      'og hvornår slutter det?',
      'hvornår begyndte den?',
      'hvem sidder politisk i den?',
      'hvad koster det',
      'when does it end?',
      'how often do they meet?',
    ])('is true of a question that names nothing: %s', (text) => {
      expect(points(text)).toBe(true);
    });

    it.each([
      'hvad er der i gang nu?',
      'hvad er det dyreste projekt?',
      'hvornår slutter MARKIS, og hvad koster det?',
      'which networks are there in Norway?',
      'hvad er målet med strategien?',
      'how many are there?',
    ])('is false of a question that stands alone: %s', (text) => {
      expect(points(text)).toBe(false);
    });
  });
});

describe('spelling', () => {
  const CONTENT = loadContent('nordjylland');

  describe('spellingOf', () => {
    it.each([
      ['nordsokommissionen', 'nordsøkommissionen'],
      ['netvark', 'netværk'],
      // From the phrases for asking, not from the content.
      ['hvornar', 'hvornår'],
    ])('returns the usual spelling of %s', (folded, written) => {
      expect(spellingOf(folded, CONTENT)).toBe(written);
    });

    it('knows no word that is not in the content', () => {
      expect(spellingOf('xyzzy', CONTENT)).toBeUndefined();
    });
  });
});

describe('text index', () => {
  const goeta = collaboration({
    id: 'goeta',
    purpose: { da: 'Götalandsregionens færger', en: 'Ferries' },
    aliases: ['KIA'],
    contacts: {
      appointment: 'appointed',
      political: [{ name: 'Per Larsen', role: localized('Formand') }],
      administrative: [{ name: 'Lene Schmit' }],
      vacancies: [],
    },
  });
  const index = createTextIndex([
    goeta,
    collaboration({ id: 'cpmr', outcome: localized('Färger') }),
  ]);
  const containing = (word: string) => [...index.containing(tokenOf(word))].toSorted();

  describe('createTextIndex', () => {
    it.each([
      ['farger', ['cpmr', 'goeta']],
      ['ferry', ['goeta']],
      ['kia', ['goeta']],
      ['larsen', ['goeta']],
      ['schmit', ['goeta']],
      ['formand', ['goeta']],
      ['xyzzy', []],
    ])('finds the entries that contain %s: %j', (word, ids) => {
      expect(containing(word)).toEqual(ids);
    });

    it('matches a long word at the beginning of a compound, a short one only as a whole', () => {
      expect(containing('gotaland')).toEqual(['goeta']);
      expect(containing('gota')).toEqual([]);
    });

    it('knows the words of each language', () => {
      const words = (language: 'da' | 'en') => [...index.words[language]].map(({ word }) => word);

      expect(words('en')).toContain('ferries');
      expect(words('da')).not.toContain('ferries');
    });
  });

  describe('textOf', () => {
    it('returns all text of an entry in one language', () => {
      expect(textOf(goeta, 'en')).toBe('CPMR (en) Ferries Formand (en) KIA Per Larsen Lene Schmit');
    });
  });
});

describe('tokens', () => {
  describe('tokenise', () => {
    const words = (text: string) => tokenise(text).map(({ word }) => word);

    it.each([
      ['Interreg IVA-projekter, 2007-2013!', ['interreg', 'iva', 'projekter', '2007', '2013']],
      ['a1b2', ['a', '1', 'b', '2']],
      ['"?!" 👍', []],
      ['', []],
    ])('splits %j at everything except letters and digits', (text, expected) => {
      expect(words(text)).toEqual(expected);
    });
  });

  describe('tokenOf', () => {
    it.each([
      ['budget', 'budgettet', 'budgetter'],
      ['start', 'startede'],
      ['netvark', 'netvarkene', 'netvarkets'],
    ])('gives %s and %s one Danish stem', (...forms) => {
      expect(new Set(forms.map((form) => tokenOf(form).da)).size).toBe(1);
    });

    it.each([
      ['network', 'networks', 'networking'],
      ['project', 'projects'],
    ])('gives %s and %s one English stem', (...forms) => {
      expect(new Set(forms.map((form) => tokenOf(form).en)).size).toBe(1);
    });

    it('never stems a word to nothing', () => {
      expect(['er', 'en', 'ede', 'a'].map((word) => tokenOf(word).da.length)).toEqual([2, 2, 3, 1]);
    });

    it('returns the same token for a word after fifty thousand others', () => {
      const before = tokenOf('netvark');
      for (let number = 0; number < 50_001; number++) tokenOf(`x${number.toString(36)}`);

      expect(tokenOf('netvark')).toEqual(before);
    });
  });
});

describe('truncate question', () => {
  describe('truncateQuestion', () => {
    it('keeps a question that is short enough', () => {
      expect(truncateQuestion('x'.repeat(MAX_QUESTION_LENGTH))).toHaveLength(MAX_QUESTION_LENGTH);
      expect(truncateQuestion('')).toBe('');
    });

    it('truncates a longer one, never in the middle of a character', () => {
      expect(truncateQuestion('x'.repeat(MAX_QUESTION_LENGTH + 1))).toHaveLength(
        MAX_QUESTION_LENGTH,
      );
      expect(truncateQuestion(`${'x'.repeat(MAX_QUESTION_LENGTH - 1)}🙂`)).toBe(
        'x'.repeat(MAX_QUESTION_LENGTH - 1),
      );
    });
  });
});
