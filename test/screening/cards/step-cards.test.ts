import { plainTextOf } from '../../../src/cards/message';
import { languageSchema } from '../../../src/lib/language';
import { renderCaseNote } from '../../../src/screening/cards/result/case-note-cards';
import { renderDecided } from '../../../src/screening/cards/decision-cards';
import { renderDecisionForm } from '../../../src/screening/cards/decision-forms';
import { renderIdle, renderWithdrawn } from '../../../src/screening/cards/draft-cards';
import {
  renderAgreement,
  renderComparison,
  renderExplanation,
} from '../../../src/screening/cards/result/explanation-cards';
import { renderFactList } from '../../../src/screening/cards/fact-list-card';
import { renderInvitation, renderInvite } from '../../../src/screening/cards/invite-cards';
import { renderOverview } from '../../../src/screening/cards/overview-cards';
import { renderReplyForm, renderRequestForm } from '../../../src/screening/cards/request-cards';
import {
  renderQueue,
  renderOfferToResume,
  renderPaused,
  renderScreeningList,
} from '../../../src/screening/cards/screening-list-card';
import { renderNoteForm, renderScreening } from '../../../src/screening/cards/step-cards';
import { renderSubmitForm } from '../../../src/screening/cards/submit-form-card';
import { renderSubmission } from '../../../src/screening/cards/submission-cards';
import { assessmentOf, type Screening } from '../../../src/screening/case/screening';
import { STATES } from '../../../src/screening/case/states';
import type { Assessment } from '../../../src/screening/checklist/assessment';
import { screeningQuestionnaire } from '../../../src/screening/checklist/screening-questionnaire';
import { LEVELS, type Fact, type Proposal } from '../../../src/screening/proposal/proposal';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { longScreening } from '../../builders/long-screening';
import { person } from '../../builders/person';
import { renderComparedCases } from '../../../src/screening/cards/register/comparison-card';
import {
  CASES_PER_PAGE,
  renderCompareForm,
  renderFilterForm,
  renderRegister,
} from '../../../src/screening/cards/register/register-card';
import { assessment, screening, proposal } from '../../builders/screening';
import { type Node, nodesOf, submitsOf } from '../../cards/find-nodes';
import { faultsOf, kilobytesOf } from '../../cards/lint-card';
import { plainRenderContext } from '../../cards/plain-render-context';
import { CONTENT, renderContextOf, entryOf } from '../../cards/render-context-of';

describe('every screening card', () => {
  /** In KB. Teams accepts 100; older documentation says 28. */
  const LARGEST = 28;

  const expectSound = (card: object) => {
    expect(faultsOf(card)).toEqual([]);
    expect(kilobytesOf(card)).toBeLessThan(LARGEST);
  };

  /** Ten collaborations with the maximum number of reasons. */
  const OVERLAPS = CONTENT.collaborations.slice(0, 10).map((collaboration) => ({
    collaboration,
    reasons: [
      ...collaboration.themes.map((id) => ({ by: 'theme' as const, id })),
      ...collaboration.countries.map((id) => ({ by: 'country' as const, id })),
      { by: 'partner' as const, label: { da: 'Region Skåne', en: 'Region Skåne' } },
    ],
    weight: 1,
  }));

  const stepsOf = (one: Screening, own: Assessment) => {
    const { questionnaire, sheet } = screeningQuestionnaire({ screening: one, assessment: own });
    return questionnaire.steps(sheet);
  };
  const ownOf = (one: Screening) =>
    assessmentOf(one, one.owner, one.proposal.level) ?? assessment();

  describe.each(languageSchema.options)('every card of a screening in %s', (language) => {
    const renderContext = renderContextOf(language);
    const { administrative, political } = CONTENT.checklists;

    describe.each(LEVELS)('of the longest %s one', (level) => {
      const checklist = CONTENT.checklists[level];
      const long = longScreening([checklist]);
      const own = ownOf(long);

      it('is valid at every step, empty and full', () => {
        const notice = renderContext.strings.screening.refusals.stale;
        for (const one of [long, screening({ checklists: [checklist], proposal: { level } })])
          for (const step of stepsOf(one, own))
            for (const answered of [own, assessment({}, { level })])
              expectSound(
                renderScreening(one, { ...answered, step }, renderContext, {
                  overlaps: OVERLAPS,
                  notice,
                }),
              );
      });

      it.each(STATES)('is valid for owner, colleague and coordinator when %s', (state) => {
        const one = longScreening([checklist], { state });
        for (const looking of one.assessments)
          expectSound(renderScreening(one, looking, renderContext, { overlaps: OVERLAPS }));
        expectSound(renderSubmission(one, renderContext));
        expectSound(renderOverview(one, ownOf(one), renderContext));
        for (const { id } of checklist.criteria)
          expectSound(renderOverview(one, ownOf(one), renderContext, id));
      });

      it('is valid with the details of the result', () => {
        expectSound(renderExplanation(long, level, renderContext));
        expectSound(renderAgreement(long, level, renderContext));
        expectSound(renderAgreement({ ...long, assessments: [own] }, level, renderContext));
        const links = { da: 'https://example.org/a', en: 'https://example.org/b' };
        const note = caseNoteOf(long, CONTENT);
        renderCaseNote(note, renderContext, links).forEach(expectSound);
        renderCaseNote(note, renderContext, undefined).forEach(expectSound);
      });

      it('is valid with every form', () => {
        const [first] = own.notes;
        const value = 'x'.repeat(1000);
        const { incomplete: notice } = renderContext.strings.screeningMoves.refusals;
        expectSound(renderFactList(long, own, renderContext));
        expectSound(renderNoteForm(long, own, first?.question ?? '', renderContext, { notice }));
        expectSound(renderRequestForm(long, renderContext, { notice, value }));
        expectSound(renderReplyForm(long, renderContext, { notice, value }));
        for (const outcome of ['approved', 'rejected'] as const)
          expectSound(
            renderDecisionForm(long, outcome, renderContext, { notice, value: { reason: value } }),
          );
        const matches = ['a', 'b', 'c', 'd', 'e'].map((id) => person({ id }));
        expectSound(renderInvite(long, renderContext, { matches, notice }));
      });
    });

    it('is valid with both checklists next to each other', () => {
      expectSound(renderComparison(longScreening([political, administrative]), renderContext));
      expectSound(renderComparison(screening({ checklists: [political] }), renderContext));
    });

    it('is valid with every notification about a screening', () => {
      const long = longScreening([political]);
      expectSound(renderInvitation(long, 'Mette Sørensen', renderContext));
      expectSound(renderDecided(long, renderContext, { notice: 'x'.repeat(1100) }));
      expectSound(renderWithdrawn(long, renderContext, { restorable: true }));
      expectSound(renderIdle(long, renderContext));
      expectSound(renderSubmitForm(long, ['Anna Berg'], renderContext));
      expectSound(renderPaused(long.id, renderContext));
      expectSound(renderOfferToResume(long, renderContext));
    });

    it('is valid with few and many screenings', () => {
      const many = Array.from({ length: 12 }, (_, index) =>
        longScreening([political], { id: `s-${index}`, state: 'rejected' }),
      );
      const none = {
        ...{ year: 2027, isComplete: true },
        ...{ submitted: [], asked: [], approved: [], rejected: [] },
      };
      const all = { ...none, submitted: many, asked: many, approved: many, rejected: many };
      expectSound(renderScreeningList({ mine: [], invited: [] }, renderContext));
      expectSound(renderScreeningList({ mine: many, invited: many }, renderContext));
      expectSound(renderQueue(none, 'waiting', renderContext));
      expectSound(renderQueue(all, 'rejected', renderContext));
      const filter = { state: 'rejected', area: 'health', year: 2027, owner: 'mette' } as const;
      const shown = many.slice(0, CASES_PER_PAGE);
      const page = { filter, shown, before: 8, total: 24, isComplete: false };
      expectSound(renderRegister(page, renderContext));
      const choices = { owners: [{ id: 'mette', name: 'Mette' }], years: [2027] };
      expectSound(renderFilterForm(filter, choices, renderContext));
      const stored = many.map((one) => ({ ...one, checklists: [] }));
      expectSound(renderCompareForm(filter, stored, renderContext));
      const links = { word: 'https://udsyn.example/a', sheet: 'https://udsyn.example/b' };
      expectSound(renderComparedCases(many.slice(0, 4), links, renderContext));
    });
  });
});

describe('note form', () => {
  const DA = plainRenderContext('da');
  const note = { question: 'focus', comment: 'Derfor.', evidence: 'https://x.dk', at: '' };

  const inputsOf = (card: object) =>
    nodesOf(card)
      .filter(({ type }) => type === 'Input.Text')
      .map(({ id, value, label }) => ({ id, value, label }));

  describe('renderNoteForm', () => {
    it('asks for a comment and a link, with the existing ones', () => {
      const own = assessment({}, { notes: [note], revision: 4 });
      const card = renderNoteForm(screening({ assessments: [own] }), own, 'focus', DA);

      expect(plainTextOf(card)).toContain('Hvor meget focus?');
      expect(inputsOf(card)).toEqual([
        { id: 'comment', value: 'Derfor.', label: 'Kommentar' },
        { id: 'evidence', value: 'https://x.dk', label: 'Dokumentation' },
      ]);
      expect(submitsOf(card)[0]?.data).toEqual({
        action: 'note',
        question: 'focus',
        comment: '',
        evidence: '',
        screening: 'screening-1',
        level: 'political',
        revision: 4,
      });
    });

    it('keeps what was typed', () => {
      const own = assessment({}, { notes: [note] });
      const card = renderNoteForm(screening(), own, 'focus', DA, {
        notice: 'Linket kan ikke læses.',
        comment: 'Nyt.',
        evidence: 'x.dk',
      });

      expect(plainTextOf(card)).toMatch(/^Linket kan ikke læses\./);
      expect(inputsOf(card).map(({ value }) => value)).toEqual(['Nyt.', 'x.dk']);
    });
  });
});

describe('overview cards', () => {
  const DA = plainRenderContext('da');
  const note = {
    question: 'focus',
    comment: 'ord '.repeat(200).trim(),
    evidence: 'https://example.org/a(b)',
    at: '2027-01-04T08:00:00.000Z',
  };
  const own = assessment(
    { strategy: 2, focus: 'unknown' },
    { notes: [note], passed: ['problem'], revision: 3 },
  );
  const draft = screening({ proposal: { name: 'Robot' }, assessments: [own] });

  const linesOf = (card: object) => plainTextOf(card).split('\n');

  describe('renderOverview', () => {
    it('groups the answers by criterion, each of which can be opened', () => {
      const card = renderOverview(draft, own, DA);

      expect(linesOf(card)).toEqual([
        'Tjekliste · Mette Sørensen',
        'Alle svar: Robot',
        'Tryk på en del for at se svarene.',
        'relevance',
        '2 af 3 besvaret · 1 kommentar',
        '• Hvor meget strategy? – 2 · Middel',
        '• Hvor meget focus? – Ved ikke',
        '• Hvor meget problem? – sprunget over',
        'resources',
        '0 af 3 besvaret',
        '• Hvor meget unit? – ikke besvaret',
        '• Hvor meget hours? – ikke besvaret',
        '• Hvor meget financing? – ikke besvaret',
        'Udsyns forslag.',
      ]);
      expect(submitsOf(card)[0]).toEqual({
        title: 'Åbn: relevance',
        data: {
          action: 'overview',
          screening: 'screening-1',
          level: 'political',
          criterion: 'relevance',
        },
      });
    });

    it('lets the owner of a draft change the facts, copy it or withdraw it', () => {
      const bent = assessment({}, { assessor: 'bent' });
      const titles = (card: object) => submitsOf(card).map(({ title }) => title);

      expect(titles(renderOverview(draft, own, DA))).toEqual(
        expect.arrayContaining(['Ret oplysninger', 'Lav en kopi', 'Træk tilbage']),
      );
      expect(titles(renderOverview(draft, bent, DA))).not.toContain('Træk tilbage');
    });

    it('opens one criterion with comments and evidence, and buttons to answer again', () => {
      const card = renderOverview(draft, own, DA, 'relevance');

      expect(linesOf(card)).toContain('Hvor meget focus?');
      expect(linesOf(card).find((line) => line.startsWith('Kommentar: '))).toMatch(/ ord…$/);
      expect(linesOf(card)).toContain('[https://example.org/a(b)](https://example.org/a%28b%29)');
      expect(submitsOf(card)[1]).toEqual({
        title: 'Ret: Hvor meget focus?',
        data: {
          action: 'go',
          to: { kind: 'question', question: 'focus' },
          screening: 'screening-1',
          level: 'political',
          revision: 3,
        },
      });
      expect(submitsOf(card).map(({ title }) => title)).toContain('Alle dele');
    });

    it('is read-only when frozen, and says where the full comment is', () => {
      const card = renderOverview({ ...draft, state: 'submitted' }, own, DA, 'relevance');

      expect(submitsOf(card).map(({ title }) => title)).toEqual([
        'Alle dele',
        'Tilbage til screeningen',
      ]);
      expect(plainTextOf(card)).toContain('i fuld længde i sagsnotatet');
    });
  });
});

describe('screening cards', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');
  const AT = { screening: 'screening-1', level: 'political', revision: 7 };

  const shown = (
    own: Partial<Assessment>,
    given: Partial<Screening> = {},
    renderContext = DA,
    context: Parameters<typeof renderScreening>[3] = { overlaps: [] },
  ) => {
    const looking = assessment({}, { revision: 7, ...own });
    const card = renderScreening(
      screening({ assessments: [looking], ...given }),
      looking,
      renderContext,
      context,
    );
    return {
      lines: plainTextOf(card).split('\n'),
      buttons: submitsOf(card),
      titles: submitsOf(card).map(({ title }) => title),
      inputs: nodesOf(card).filter(({ type }) => String(type).startsWith('Input.')),
    };
  };

  const atFact = (fact: Fact, known: Proposal = {}, renderContext = DA) =>
    shown({ step: { kind: 'fact', fact } }, { proposal: known }, renderContext);

  describe('renderScreening at a fact', () => {
    it('asks for what is open of the group, and says what a typed message answers', () => {
      const { lines, buttons, titles, inputs } = atFact('partners');

      expect(lines).toEqual([
        '2 af 4 · Forslaget',
        'Hvem er med, og hvor?',
        'Felter, du lader stå tomme, springes over. Skriver du i chatten, læses det som: Partnere.',
        'For eksempel "Region Skåne og Lunds universitet".',
        'For eksempel "Sverige og Norge".',
      ]);
      expect(inputs).toMatchObject([
        { id: 'fact-partners', label: 'Hvem er partnerne?', maxLength: 200, value: '' },
        { id: 'fact-countries', label: 'Hvilke lande deltager?', maxLength: 200, value: '' },
      ]);
      expect(titles).toEqual(['Gem og fortsæt', 'Tilbage', 'Pause', 'Ret oplysninger']);
      expect(buttons.map(({ data }) => data)).toEqual(
        ['next', 'back', 'pause', 'list'].map((then) => ({
          action: 'facts',
          asked: ['partners', 'countries'],
          then,
          ...AT,
        })),
      );
    });

    it('has a large input for a purpose', () => {
      expect(atFact('purpose').inputs).toContainEqual(
        expect.objectContaining({ id: 'fact-purpose', maxLength: 1000, isMultiline: true }),
      );
    });

    it('has no back button at the first group', () => {
      expect(atFact('name').titles).toEqual(['Gem og fortsæt', 'Pause', 'Ret oplysninger']);
    });

    it.each<[Fact, string[], Proposal?]>([
      ['level', ['Administrative', 'Political']],
      ['area', ['Cross-cutting', 'Health', 'Regional Development', 'The special sector']],
      ['funding', ['No', 'Yes, without extra posts', 'Yes, with extra posts']],
      ['appointment', ['Yes', 'No']],
      ['travel', ['Yes', 'No'], { appointment: 'yes' }],
    ])('asks for the %s with its choices', (fact, expected, known = {}) => {
      const input = atFact(fact, known, EN).inputs.find(({ id }) => id === `fact-${fact}`);

      expect(input).toMatchObject({ type: 'Input.ChoiceSet', value: '' });
      expect((input?.['choices'] as { title: string }[]).map(({ title }) => title)).toEqual(
        expected,
      );
    });

    it('offers the units and the people who are known, and a text for another', () => {
      const { inputs } = atFact('unit', { appointment: 'no', travel: 'no' });

      expect(inputs.map(({ id, type, style }) => [id, type, style])).toEqual([
        ['fact-unit', 'Input.ChoiceSet', 'compact'],
        ['other-unit', 'Input.Text', undefined],
        ['fact-responsible', 'Input.ChoiceSet', 'filtered'],
        ['other-responsible', 'Input.Text', undefined],
      ]);
      expect(JSON.stringify(inputs[0])).toContain('IT-afdelingen');
      expect(JSON.stringify(inputs[2])).toContain('Mette Sørensen');
    });

    it('shows everything of the group where something known is changed', () => {
      const edited = (fact: Fact, known: Proposal) =>
        shown({ step: { kind: 'fact', fact, edited: true } }, { proposal: known }).inputs;
      const known = proposal({ countries: { text: 'Skåne', ids: ['se'] } });
      const valueIn = (inputs: readonly Node[], id: string) =>
        inputs.find((one) => one['id'] === id)?.['value'];

      expect(valueIn(edited('partners', known), 'fact-countries')).toBe('Skåne');
      expect(valueIn(edited('period', known), 'fact-cost')).toBe('10.000 EUR');
      expect(valueIn(edited('name', known), 'fact-area')).toBe('health');
      const responsible = edited('unit', { unit: 'Klinik Kirurgi', responsible: 'Mette Sørensen' });
      expect(valueIn(responsible, 'fact-unit')).toBe('');
      expect(valueIn(responsible, 'other-unit')).toBe('Klinik Kirurgi');
      expect(valueIn(responsible, 'fact-responsible')).toBe('Mette Sørensen');
      expect(valueIn(responsible, 'other-responsible')).toBe('');
    });

    it('keeps a unit that was given in the other language', () => {
      const label = DA.knowledge.vocabulary.units[1]?.label ?? { da: '', en: '' };
      const step = { kind: 'fact', fact: 'unit', edited: true } as const;

      const { inputs } = shown({ step }, { proposal: { unit: label.da } }, EN);

      expect(inputs.find(({ id }) => id === 'fact-unit')?.['value']).toBe(label.da);
      expect(JSON.stringify(inputs)).toContain(
        JSON.stringify({ title: label.en, value: label.da }),
      );
    });

    it('says what is a guess', () => {
      const countries = { text: '', ids: ['se'], guessed: true as const };

      const { lines, inputs } = atFact('countries', { partners: 'Skåne', countries });

      expect(lines).toContain(
        'Mit bud ud fra det, du har skrevet: Lande. Ret det, hvis det ikke passer.',
      );
      expect(inputs.at(-1)?.['value']).toBe('Sverige');
    });

    it('says what could not be taken, and keeps what was typed', () => {
      const faults = [
        { fact: 'period', text: '2029-2027', reason: 'period-backwards' },
        { fact: 'cost', text: 'en del', reason: 'bad-cost' },
      ] as const;

      const { lines, inputs } = shown({ step: { kind: 'fact', fact: 'period' } }, {}, DA, {
        overlaps: [],
        faults,
      });

      expect(lines[1]).toMatch(
        /^Periode: Perioden slutter, før den begynder\..* Årlig udgift: Jeg kunne ikke læse beløbet\..* Alt andet er gemt\.$/,
      );
      expect(inputs.slice(0, 2).map(({ value }) => value)).toEqual(['2029-2027', 'en del']);
    });
  });

  describe('renderScreening at the proposal', () => {
    const step = { kind: 'proposal' } as const;

    it('shows every fact, and what is missing or was skipped', () => {
      const { lines } = shown(
        { step },
        { proposal: { name: 'Robot', level: 'political' }, skipped: ['area'] },
      );

      expect(lines.slice(0, 8)).toEqual([
        'Forslaget',
        'Robot',
        'Se oplysningerne igennem, før du går videre.',
        'Der mangler 15 oplysninger.',
        'Navn: Robot',
        'Niveau: Politisk',
        'Mangler: Samarbejdsform, Formål, Emner, Partnere, Lande, Periode, Årlig udgift, Udgift i alt, Ekstern finansiering, Medarbejdertimer, Udpegning, Rejser for regionsrådet, Ansvarlig enhed, Ansvarlig person',
        'Sprunget over: Område',
      ]);
      expect(lines).toContain('Jeg fandt ingen samarbejder i kataloget, der ligner forslaget.');
    });

    it('has buttons to continue, change or pause', () => {
      expect(shown({ step }, { proposal: proposal() }, EN).buttons).toEqual([
        { title: 'Continue', data: { action: 'confirm', ...AT } },
        { title: 'Edit details', data: { action: 'edit-facts', screening: 'screening-1' } },
        { title: 'Pause', data: { action: 'pause', screening: 'screening-1' } },
      ]);
    });

    it('shows similar collaborations, why, and that continuing is recorded', () => {
      const overlap = {
        collaboration: entryOf('nordsoekommissionen'),
        reasons: [
          { by: 'country', id: 'se' } as const,
          { by: 'partner', label: { da: 'Region Skåne', en: 'Region Skåne' } } as const,
        ],
        weight: 1,
      };
      const { lines, buttons, titles } = shown({ step }, { proposal: proposal() }, DA, {
        overlaps: [overlap],
      });

      expect(lines).toContain('Ét samarbejde ligner forslaget. Tryk for at læse om det.');
      expect(lines).toContain('samme partner: Region Skåne · samme land: Sverige');
      expect(lines).toContain('Det vil fremgå af sagen, at du fortsatte alligevel.');
      expect(buttons[0]?.data).toEqual({ action: 'show', collaboration: 'nordsoekommissionen' });
      expect(titles).toContain('Fortsæt alligevel');
    });

    it('says that a similar collaboration is over', () => {
      const running = entryOf('nordsoekommissionen');
      const ended = { ...running, period: { ...running.period, end: '2013', rolling: false } };
      const reasons = [{ by: 'country', id: 'se' } as const];
      const { lines } = shown({ step }, { proposal: proposal() }, DA, {
        overlaps: [{ collaboration: ended, reasons, weight: 1 }],
      });

      expect(lines).toContain('afsluttet 2013 · samme land: Sverige');
    });

    it('shows five and counts the rest', () => {
      const overlap = { collaboration: entryOf('nordsoekommissionen'), reasons: [], weight: 1 };
      const { lines, buttons } = shown({ step }, {}, DA, {
        overlaps: Array.from({ length: 7 }, () => overlap),
      });

      expect(buttons.filter(({ data }) => data['action'] === 'show')).toHaveLength(5);
      expect(lines).toContain('Og 2 til, der ligner i mindre grad.');
    });
  });

  describe('renderScreening at a question', () => {
    const step = { kind: 'question', question: 'focus' } as const;
    const answers = [{ question: 'focus', value: 2 as const, at: '2027-01-04T08:00:00.000Z' }];

    it('explains each level, and marks the answer', () => {
      const { lines, buttons, titles } = shown({ step, answers });

      expect(lines).toEqual([
        '2 af 6 · relevance',
        'Hvor meget focus?',
        'Derfor spørges der.',
        '0 · Ingen',
        'Ingen grad',
        '1 · Lav',
        'Lav grad',
        '2 · Middel',
        '✓ Dit svar',
        'Middel grad',
        '3 · Høj',
        'Høj grad',
        'Ved ikke',
      ]);
      expect(titles).toEqual([
        '0 · Ingen: Ingen grad',
        '1 · Lav: Lav grad',
        '2 · Middel (dit svar): Middel grad',
        '3 · Høj: Høj grad',
        'Ved ikke',
        'Tilbage',
        'Spring over',
        'Pause',
        'Skriv en kommentar',
        'Se alle svar',
      ]);
      expect(buttons[3]?.data).toEqual({ action: 'answer', question: 'focus', value: 3, ...AT });
    });

    it("does not show somebody else's answer", () => {
      const own = assessment({}, { step });
      const card = renderScreening(
        screening({ assessments: [own, assessment({ focus: 2 }, { assessor: 'bent' })] }),
        own,
        DA,
        { overlaps: [] },
      );

      expect(JSON.stringify(card)).not.toContain('✓');
    });

    it('offers to undo the last answer, if there is one', () => {
      expect(shown({ step, undo: { question: 'focus' } }).buttons).toContainEqual({
        title: 'Fortryd sidste svar',
        data: { action: 'undo', ...AT },
      });
    });

    it('shows the comment and the evidence, shortened, and lets them be changed', () => {
      const note = { question: 'focus', comment: 'ord '.repeat(200), evidence: 'https://x.dk/a' };
      const { lines, buttons } = shown({ step, notes: [{ ...note, at: '2027-01-04T08:00:00Z' }] });
      const comment = lines.find((line) => line.startsWith('Din kommentar'));

      expect(comment).toMatch(/ord…$/);
      expect(comment?.length).toBeLessThan(250);
      expect(lines).toContain('Din dokumentation: https://x.dk/a');
      expect(buttons).toContainEqual({
        title: 'Ret kommentaren',
        data: {
          action: 'note-form',
          screening: 'screening-1',
          level: 'political',
          question: 'focus',
        },
      });
    });

    it('shows a notice first, if there is one', () => {
      const { lines } = shown({ step }, {}, DA, { overlaps: [], notice: 'Nyt.' });

      expect(lines[1]).toBe('Nyt.');
    });

    it('refuses a question that is not in the frozen checklist', () => {
      expect(() => shown({ step: { kind: 'question', question: 'gone' } })).toThrow(
        'question gone is not in the frozen checklist',
      );
    });

    it('shows the result once the record is frozen', () => {
      const { lines } = shown({ step }, { state: 'submitted', proposal: { name: 'Robot' } });

      expect(lines).toContain('Resultat: Robot');
    });
  });
});
