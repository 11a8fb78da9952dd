import { plainTextOf } from '../../../src/cards/message';
import { renderCaseNote } from '../../../src/screening/cards/result/case-note-cards';
import { renderDecided } from '../../../src/screening/cards/decision-cards';
import { renderDecisionForm } from '../../../src/screening/cards/decision-forms';
import { renderIdle, renderWithdrawn } from '../../../src/screening/cards/draft-cards';
import {
  renderAssessed,
  renderDeclined,
  renderInvitation,
  renderInvite,
} from '../../../src/screening/cards/invite-cards';
import { renderReplyForm, renderRequestForm } from '../../../src/screening/cards/request-cards';
import {
  renderQueue,
  renderOfferToResume,
  renderPaused,
  renderScreeningList,
} from '../../../src/screening/cards/screening-list-card';
import { renderSubmitForm } from '../../../src/screening/cards/submit-form-card';
import { renderSubmission } from '../../../src/screening/cards/submission-cards';
import type { Decision, Screening } from '../../../src/screening/case/screening';
import { questionsOf } from '../../../src/screening/checklist/checklist';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { longScreening } from '../../builders/long-screening';
import { person } from '../../builders/person';
import { assessment, proposal, screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

describe('case note cards', () => {
  const DA = renderContextOf('da');
  const LINKS = { da: 'https://example.org/d/1', en: 'https://example.org/d/2' };
  const NOTE = caseNoteOf(
    screening({ proposal: proposal(), assessments: [assessment({ strategy: 2 })] }),
    CONTENT,
  );

  const textsOf = (...given: Parameters<typeof renderCaseNote>) =>
    renderCaseNote(...given).map(plainTextOf);

  describe('renderCaseNote', () => {
    it('links to the document in both languages, and has the same content as plain text', () => {
      const [text, ...more] = textsOf(NOTE, DA, LINKS);

      expect(text).toMatch(/^Sagsnotat: Robotkirurgi med Skåne\n/);
      expect(text).toContain('[Hent på dansk](https://example.org/d/1)');
      expect(text).toContain('[Hent på engelsk](https://example.org/d/2)');
      expect(text).toContain('Ansvarlig enhed: Klinik Kirurgi');
      expect(text).toContain('Hvor meget strategy?');
      expect(more).toEqual([]);
    });

    it('labels each part, and the columns of tables', () => {
      const [card = {}] = renderCaseNote(NOTE, DA, LINKS);
      const headings = nodesOf(card)
        .filter(({ weight, size }) => weight === 'Bolder' && size !== 'Medium')
        .map(({ text }) => text);

      expect(headings).toEqual(expect.arrayContaining(['Forslaget', 'Svar', 'relevance']));
      expect(plainTextOf(card)).toContain('Del · Vægt · Score\n');
    });

    it('says that there is no document if there is none', () => {
      expect(textsOf(NOTE, DA, undefined)[0]).toContain('Word-dokumentet kan ikke hentes herfra.');
    });

    it('is split into several messages if necessary', () => {
      const { political } = CONTENT.checklists;
      const own = assessment(
        Object.fromEntries(questionsOf(political).map(({ id }) => [id, 2] as const)),
      );
      const note = caseNoteOf(
        screening({ proposal: proposal(), checklists: [political], assessments: [own] }),
        CONTENT,
      );

      const texts = textsOf(note, DA, undefined);

      expect(texts.length).toBeGreaterThan(1);
      expect(texts[1]).toMatch(new RegExp(`^Besked 2 af ${texts.length}\n`));
      for (const { text } of questionsOf(political)) expect(texts.join()).toContain(text.da);
      expect(texts.at(-1)).toContain('SHA-256');
      expect(texts.join()).not.toContain('Resten');
    });

    it.each([
      [LINKS, 'Resten står i Word-dokumentet.'],
      [undefined, 'Resten er for lang til at blive vist her.'],
    ])('omits what nobody would copy, and says so', (links, said) => {
      const note = caseNoteOf(longScreening([CONTENT.checklists.political]), CONTENT);

      const texts = textsOf(note, DA, links);

      expect(texts).toHaveLength(6);
      expect(texts.at(-1)?.endsWith(said)).toBe(true);
    });
  });
});

describe('decision cards', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');
  const good = { strategy: 3, focus: 3, problem: 3, unit: 3, hours: 3, financing: 3 } as const;
  const submitted = screening({
    state: 'submitted',
    proposal: proposal({ area: 'regional-development' }),
    assessments: [assessment(good)],
  });
  const decision: Decision = {
    outcome: 'approved',
    body: 'forretningsudvalget',
    on: '2027-01-08',
    reason: 'God erfaring.',
    recommendation: 'recommend',
    by: { id: 'ida', name: 'Ida Holm' },
    at: '2027-01-09T08:00:00.000Z',
  };

  const valuesOf = (card: object) =>
    nodesOf(card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value }) => [id, value]);

  describe('renderDecisionForm', () => {
    it("asks who decided, when and why, with the likely body and today's date", () => {
      const card = renderDecisionForm(submitted, 'approved', DA);

      expect(valuesOf(card)).toEqual([
        ['body', 'regionsraadet'],
        ['on', '2027-01-10'],
        ['item', ''],
        ['journal', ''],
        ['conditions', ''],
        ['reason', ''],
      ]);
      expect(plainTextOf(card)).toContain('Tjeklistens anbefaling: Anbefales.');
      expect(plainTextOf(card)).toContain('Kompetenceplanen siger: Regionsrådet afgør sagen.');
      expect(plainTextOf(card)).not.toContain('afviger');
      expect(submitsOf(card)[0]).toEqual({
        title: 'Registrér godkendelsen',
        data: {
          action: 'decide',
          outcome: 'approved',
          screening: 'screening-1',
          seen: 0,
          warnings: [],
          body: '',
          on: '',
          item: '',
          journal: '',
          conditions: '',
          reason: '',
        },
      });
    });

    it.each([
      ['approved', 'positive'],
      ['rejected', 'destructive'],
    ] as const)('shows by its style what recording it as %s does: %s', (form, style) => {
      const [save] = nodesOf(renderDecisionForm(submitted, form, DA)).filter(
        ({ type }) => type === 'Action.Submit',
      );

      expect(save).toMatchObject({ style });
    });

    it('says before it is saved that a rejection needs a reason', () => {
      expect(plainTextOf(renderDecisionForm(submitted, 'rejected', EN))).toContain(
        'A rejection needs a reason of at least three words.',
      );
    });

    it('lists what to check, and sends back which warnings were shown', () => {
      const warnings = ['wrong-body', 'before-submission'] as const;
      const card = renderDecisionForm(submitted, 'approved', DA, { warnings });

      expect(plainTextOf(card)).toContain(
        '• Kompetenceplanen siger, at en anden instans afgør sagen.',
      );
      expect(submitsOf(card)[0]).toMatchObject({
        title: 'Registrér alligevel',
        data: { warnings },
      });
    });

    it('asks what a body recommends, with the body that is missing on the path', () => {
      const card = renderDecisionForm(submitted, 'recommended', DA);

      expect(valuesOf(card)).toEqual([
        ['body', 'forretningsudvalget'],
        ['on', '2027-01-10'],
        ['item', ''],
        ['journal', ''],
        ['outcome', 'recommended'],
        ['reason', ''],
      ]);
    });

    it('keeps what was typed', () => {
      const value = { body: 'regionsraadet', on: '2027-02-30', reason: 'Derfor.' };
      const card = renderDecisionForm(submitted, 'approved', DA, { notice: 'Datoen!', value });

      expect(valuesOf(card).map(([, typed]) => typed)).toEqual([
        'regionsraadet',
        '2027-02-30',
        '',
        '',
        '',
        'Derfor.',
      ]);
      expect(plainTextOf(card)).toMatch(/^Datoen!/);
    });
  });

  describe('renderDecided', () => {
    it('shows who decided what, when and why, and that it is closed', () => {
      const card = renderDecided(
        { ...submitted, state: 'rejected', decision: { ...decision, outcome: 'rejected' } },
        DA,
      );

      expect(plainTextOf(card).split('\n')).toEqual([
        'Afslået: Robotkirurgi med Skåne',
        'Besluttet af Forretningsudvalget den 8. januar 2027.',
        'Begrundelse: God erfaring.',
        'Tjeklistens anbefaling var: Anbefales.',
        'Registreret af Ida Holm den 9. januar 2027.',
        'Screeningen er afsluttet. Svar og oplysninger kan ikke ændres.',
      ]);
    });

    it('tells the decision once, and what came before it', () => {
      const step = { ...decision, reason: '', warnings: [], outcome: 'recommended' as const };
      const decided = { ...decision, item: '7' };
      const { body, on, reason, by, at, item } = decided;
      const last = { body, on, reason, by, at, item, outcome: 'approved' as const, warnings: [] };
      const text = plainTextOf(
        renderDecided(
          { ...submitted, state: 'approved', decision: decided, chain: [step, last] },
          DA,
        ),
      );

      expect(text.split('God erfaring.')).toHaveLength(2);
      expect(text).toContain('punkt 7');
      expect(text).toContain('indstiller');
      expect(text).not.toContain('godkender');
    });

    it('links to the entry of the catalogue once it exists', () => {
      const approved = { ...submitted, state: 'approved' as const, decision };
      const entered = {
        at: decision.at,
        by: 'ida',
        name: 'Ida Holm',
        did: 'entered' as const,
        what: 'robot-1',
      };

      expect(plainTextOf(renderDecided(approved, DA))).not.toContain('kataloget');
      expect(plainTextOf(renderDecided({ ...approved, unsettled: 'entry' }, DA))).toContain(
        'Samarbejdet er endnu ikke kommet i kataloget.',
      );
      const card = renderDecided({ ...approved, history: [entered] }, DA);
      expect(plainTextOf(card)).toContain('Samarbejdet står nu i kataloget');
      expect(submitsOf(card)[0]).toEqual({
        title: 'Find det i kataloget',
        data: { action: 'show', collaboration: 'robot-1' },
      });
    });
  });
});

describe('draft cards', () => {
  const EN = plainRenderContext('en');

  describe('renderWithdrawn', () => {
    it('says how long it can be undone, and has buttons to undo or copy', () => {
      const card = renderWithdrawn(screening({ state: 'withdrawn' }), EN, { restorable: true });

      expect(plainTextOf(card)).toContain('You can undo this for 24 hours.');
      expect(submitsOf(card).map(({ title }) => title)).toEqual(['Undo', 'Make a copy']);
    });

    it('does not offer an undo that is too late', () => {
      const card = renderWithdrawn(screening({ state: 'withdrawn' }), EN, { restorable: false });

      expect(plainTextOf(card)).not.toContain('24 hours');
      expect(submitsOf(card).map(({ title }) => title)).toEqual(['Make a copy']);
    });
  });

  describe('renderIdle', () => {
    it('counts the days, and has buttons to keep, continue or delete', () => {
      const card = renderIdle(screening({ updatedAt: '2026-12-27T08:00:00.000Z' }), EN);

      expect(plainTextOf(card)).toContain('You have not changed the draft for 14 days.');
      expect(submitsOf(card).map(({ data }) => data['action'])).toEqual([
        'keep-draft',
        'continue-screening',
        'delete-form',
      ]);
    });
  });
});

describe('invite cards', () => {
  const DA = plainRenderContext('da');
  const draft = screening({
    proposal: { name: 'Robot', purpose: 'At lære.' },
    assessments: [assessment(), assessment({}, { assessor: 'bent' })],
  });

  describe('renderInvite', () => {
    it('asks for a name and says who takes part', () => {
      const card = renderInvite(draft, DA);

      expect(plainTextOf(card)).toContain('Deltagere: Mette Sørensen og Bent Holm.');
      expect(nodesOf(card).find(({ type }) => type === 'Input.Text')).toMatchObject({ id: 'name' });
      expect(submitsOf(card).map(({ title }) => title)).toEqual([
        'Find kollegaen',
        'Tilbage til screeningen',
      ]);
    });

    it('names nobody where nobody assesses', () => {
      expect(plainTextOf(renderInvite({ ...draft, assessments: [] }, DA))).not.toContain(
        'Deltagere',
      );
    });

    it('confirms an invitation quietly, and warns if nobody is invited', () => {
      const colours = (found: Parameters<typeof renderInvite>[2]) =>
        nodesOf(renderInvite(draft, DA, found))
          .filter(({ text }) => text === 'Bent')
          .map(({ color }) => color);

      expect(colours({ confirmation: 'Bent' })).toEqual([undefined]);
      expect(colours({ notice: 'Bent' })).toEqual(['Attention']);
    });

    it('lets the person choose among people with the same name', () => {
      const matches = [
        person({ id: 'b1', name: 'Bent Holm' }),
        person({ id: 'b2', name: 'Bent Bo' }),
      ];

      expect(plainTextOf(renderInvite(draft, DA, { matches }))).toContain('Hvem mener du?');
      expect(submitsOf(renderInvite(draft, DA, { matches }))[1]).toEqual({
        title: 'Bent Bo',
        data: { action: 'invite-person', person: 'b2', screening: 'screening-1' },
      });
    });
  });

  describe('renderInvitation', () => {
    it('says who asks for what, shows the proposal, and has buttons to begin or decline', () => {
      const card = renderInvitation(draft, 'Mette', DA);

      expect(plainTextOf(card)).toMatch(/^Mette beder dig om at vurdere: Robot\n/);
      expect(plainTextOf(card)).toContain('Formål: At lære.');
      expect(submitsOf(card)).toEqual([
        {
          title: 'Begynd vurderingen',
          data: { action: 'continue-screening', screening: 'screening-1' },
        },
        { title: 'Nej tak', data: { action: 'decline-invitation', screening: 'screening-1' } },
      ]);
    });

    it('warns what declining discards, once the assessment is begun', () => {
      const at = '2027-01-11T12:00:00Z';
      const card = renderInvitation(draft, 'Mette', DA, {
        own: assessment({ strategy: 1 }, { at }),
      });

      expect(plainTextOf(card)).toContain('slettes dine svar og kommentarer');
      expect(submitsOf(card)).toEqual([
        expect.objectContaining({ title: 'Fortsæt screeningen' }),
        {
          title: 'Nej tak',
          data: { action: 'decline-invitation', screening: 'screening-1', at },
        },
      ]);
    });
  });

  describe('renderAssessed', () => {
    it('says who has assessed what, and leads to the result', () => {
      const card = renderAssessed(draft, 'Bent', DA);

      expect(plainTextOf(card)).toMatch(/^Bent har vurderet: Robot\n/);
      expect(submitsOf(card).map(({ title }) => title)).toEqual(['Tilbage til screeningen']);
    });
  });

  describe('renderDeclined', () => {
    it('says who declined what, and has a button to invite somebody else', () => {
      const card = renderDeclined(draft, 'Bent', DA);

      expect(plainTextOf(card)).toMatch(/^Bent har sagt nej tak til at vurdere: Robot\n/);
      expect(submitsOf(card).map(({ title }) => title)).toEqual([
        'Invitér en kollega',
        'Fortsæt screeningen',
      ]);
    });
  });
});

describe('queue card', () => {
  const DA = plainRenderContext('da');
  const AT = '2027-01-04T08:00:00.000Z';
  const submitted = screening({
    state: 'submitted',
    submittedAt: AT,
    proposal: { name: 'Robot' },
  });

  describe('renderQueue', () => {
    const NONE = {
      year: 2027,
      submitted: [],
      asked: [],
      approved: [],
      rejected: [],
      isComplete: true,
    };

    it('says how many were approved in the year, and lists them first when asked', () => {
      const approved = screening({
        state: 'approved',
        proposal: proposal({ name: 'Godkendt sag' }),
      });
      const card = renderQueue(
        { ...NONE, submitted: [submitted], approved: [approved] },
        'approved',
        DA,
      );
      const lines = plainTextOf(card).split('\n');

      expect(lines[1]).toBe('2027: 1 nyt samarbejde godkendt, 0 afslået');
      expect(lines.indexOf('Godkendt i 2027')).toBeLessThan(lines.indexOf('Til behandling'));
    });

    it('counts what was approved by what was decided', () => {
      const about = { collaboration: 'cpmr', matter: 'exit' as const };
      const approved = screening({ state: 'approved' });
      const exit = screening({ state: 'approved', about });
      const card = renderQueue({ ...NONE, approved: [approved, approved, exit] }, 'approved', DA);

      expect(plainTextOf(card)).toContain('2027: 2 nye samarbejder og 1 udtræden godkendt');
    });

    it('shows what waits for whom, who submitted it and who handles it', () => {
      const asked = screening({
        state: 'more-information',
        submittedAt: AT,
        handler: { id: 'ida', name: 'Ida Holm' },
      });
      const card = renderQueue({ ...NONE, submitted: [submitted], asked: [asked] }, 'waiting', DA);

      expect(plainTextOf(card).split('\n')).toEqual([
        'Indsendte screeninger',
        '2027: 0 godkendt, 0 afslået',
        'Til behandling',
        'Robot',
        'Mette Sørensen · indsendt 4. januar 2027',
        'ingen har taget den',
        'Venter på svar fra forslagsstilleren',
        'Uden navn',
        'Mette Sørensen · afventer oplysninger, indsendt 4. januar 2027',
        'Behandles af Ida Holm',
      ]);
      expect(submitsOf(card)[0]).toEqual({
        title: 'Åbn: Robot',
        data: { action: 'view-screening', screening: 'screening-1' },
      });
    });

    it('counts what it does not show, and says if nothing waits', () => {
      const many = Array.from({ length: 11 }, () => submitted);

      expect(plainTextOf(renderQueue({ ...NONE, submitted: many }, 'waiting', DA))).toContain(
        'Og 3 til.',
      );
      expect(plainTextOf(renderQueue(NONE, 'waiting', DA))).toBe(
        'Indsendte screeninger\n2027: 0 godkendt, 0 afslået\nDer er ingen indsendte screeninger, som venter på dig.',
      );
    });
  });
});

describe('request cards', () => {
  const DA = plainRenderContext('da');
  const AT = '2027-01-04T08:00:00.000Z';
  const asked = screening({
    state: 'more-information',
    proposal: { name: 'Robot' },
    thread: [{ kind: 'question', by: 'ida', name: 'Ida Holm', text: 'Hvem betaler?', at: AT }],
    history: [
      { at: AT, by: 'mette', name: 'Mette', did: 'submitted' },
      { at: AT, by: 'ida', name: 'Ida Holm', did: 'asked' },
    ],
  });

  const inputOf = (card: object) => nodesOf(card).find(({ type }) => type === 'Input.Text');

  describe('renderRequestForm', () => {
    it('asks the coordinator what is missing, and keeps what was typed', () => {
      const card = renderRequestForm(asked, DA, { notice: 'Skriv noget.', value: 'Hvem' });

      expect(plainTextOf(card)).toMatch(/^Skriv noget\.\nBed om oplysninger: Robot\n/);
      expect(inputOf(card)).toMatchObject({ id: 'text', value: 'Hvem', isMultiline: true });
      expect(submitsOf(card)[0]?.data).toMatchObject({ action: 'request', seen: 2 });
    });
  });

  describe('renderReplyForm', () => {
    it('shows the owner the question, with a field for the reply and buttons to change the screening', () => {
      const card = renderReplyForm(asked, DA);

      expect(plainTextOf(card)).toContain('Ida Holm spurgte 4. januar 2027:\nHvem betaler?');
      expect(submitsOf(card).map(({ title }) => title)).toEqual([
        'Svar og send ind igen',
        'Ret oplysninger',
        'Se alle svar',
        'Giv videre',
        'Træk tilbage',
      ]);
      expect(submitsOf(card)[0]?.data).toMatchObject({ action: 'reply', seen: 2 });
    });
  });
});

describe('resume card', () => {
  describe('renderOfferToResume', () => {
    it('names the interrupted screening, and continues it', () => {
      const card = renderOfferToResume(
        screening({ proposal: { name: 'Robot' } }),
        plainRenderContext('da'),
      );

      expect(plainTextOf(card)).toBe('Du er i gang med at screene Robot.');
      expect(submitsOf(card)[0]?.data).toEqual({
        action: 'continue-screening',
        screening: 'screening-1',
      });
    });
  });
});

describe('screening list card', () => {
  const DA = plainRenderContext('da');
  const EN = plainRenderContext('en');

  describe('renderScreeningList', () => {
    it('lists each with its number, state and age, and opens it', () => {
      const mine = [
        screening({
          id: 'a',
          proposal: { name: 'Robot' },
          assessments: [assessment({ strategy: 2, focus: 1 })],
          updatedAt: '2027-01-05T08:00:00.000Z',
        }),
        screening({ id: 'b', state: 'submitted', submittedAt: '2027-01-03T08:00:00.000Z' }),
      ];
      const invited = [screening({ id: 'c', proposal: { name: 'Havn' } })];

      expect(plainTextOf(renderScreeningList({ mine, invited }, DA)).split('\n')).toEqual([
        'Dine screeninger',
        'Tryk på en screening for at åbne den. Den kan trækkes tilbage eller kopieres fra resultatet eller fra "Ret oplysninger".',
        'Robot',
        '2027-C9AR0 · kladde, senest rettet 5. januar 2027',
        'Der mangler 16 oplysninger.',
        '2 af 6 besvaret',
        'Uden navn',
        '2027-5FBRG · indsendt 3. januar 2027',
        'Andres, som du deltager i',
        'Havn',
        '2027-J2BR0 · kladde, senest rettet 4. januar 2027',
      ]);
      expect(plainTextOf(renderScreeningList({ mine, invited: [] }, EN))).toContain(
        'draft, last changed 5 January 2027',
      );
      expect(submitsOf(renderScreeningList({ mine, invited }, DA))[0]).toEqual({
        title: 'Fortsæt screeningen: Robot',
        data: { action: 'continue-screening', screening: 'a' },
      });
    });

    it('shows eight and counts the rest', () => {
      const mine = Array.from({ length: 10 }, (_, index) => screening({ id: `s${index}` }));
      const card = renderScreeningList({ mine, invited: [] }, DA);

      const actions = submitsOf(card).map(({ data }) => data['action']);
      expect(actions.filter((one) => one === 'continue-screening')).toHaveLength(8);
      expect(actions[8]).toBe('start-screening');
      expect(actions.filter((one) => one === 'delete-form')).toHaveLength(4);
      expect(plainTextOf(card)).toContain('Og 2 ældre, som ikke vises.');
    });

    it('says how to begin if there are none', () => {
      const card = renderScreeningList({ mine: [], invited: [] }, EN);

      expect(plainTextOf(card)).toBe(
        'Your screenings\nYou have no screenings yet. Type "new screening" to start one.',
      );
      expect(submitsOf(card)).toEqual([
        { title: 'Start a screening', data: { action: 'start-screening' } },
      ]);
    });
  });

  describe('renderPaused', () => {
    it('confirms that it is saved, and how to continue', () => {
      const card = renderPaused('a', EN);

      expect(plainTextOf(card)).toBe(
        'Screening\nThe screening is saved and paused. Type "continue" when you are ready to pick up where you left off.',
      );
      expect(submitsOf(card)).toEqual([
        { title: 'Continue the screening', data: { action: 'continue-screening', screening: 'a' } },
      ]);
    });
  });
});

describe('submission cards', () => {
  const AT = '2027-01-04T08:00:00.000Z';
  const answers = { strategy: 3, focus: 3, problem: 3, unit: 3, hours: 3, financing: 3 } as const;

  const shown = (
    given: Partial<Screening> = {},
    state: Parameters<typeof renderSubmission>[2] = {},
  ) => {
    const card = renderSubmission(
      screening({
        state: 'submitted',
        submittedAt: AT,
        proposal: proposal(),
        assessments: [assessment(answers)],
        ...given,
      }),
      renderContextOf('da'),
      state,
    );
    return {
      lines: plainTextOf(card).split('\n'),
      titles: submitsOf(card).map(({ title }) => title),
      buttons: submitsOf(card),
    };
  };

  describe('renderSubmission', () => {
    it('shows who submitted what, its result, and who handles it', () => {
      const { lines } = shown();

      expect(lines.slice(0, 3)).toEqual([
        'Sag 2027-NW8D3 · Mette Sørensen · indsendt 4. januar 2027',
        'Indsendt: Robotkirurgi med Skåne',
        'Anbefales',
      ]);
      expect(lines).toContain('Ingen har taget sagen endnu.');
      expect(lines).toContain('Ansvarlig enhed: Klinik Kirurgi');
    });

    it('can be taken, asked about and decided while it is submitted', () => {
      const { titles, buttons } = shown();

      expect(titles).toEqual([
        'Tag sagen',
        'Bed om oplysninger',
        'Registrér indstilling',
        'Registrér godkendelse',
        'Registrér afslag',
        'Se alle svar',
        'Forklar resultatet',
        'Sagsnotat',
        'Giv videre',
      ]);
      expect(buttons[0]?.data).toEqual({ action: 'take', screening: 'screening-1', seen: 0 });
    });

    it('is not recorded in by its owner where others coordinate, and says who does', () => {
      const { lines, titles } = shown({}, { viewer: 'mette', recorders: ['Anna Krog'] });

      expect(titles).not.toContain('Registrér godkendelse');
      expect(lines).toContain(
        'Det er din egen sag. Indstilling og afgørelse registreres af Anna Krog.',
      );
    });

    it.each([
      ['approved', 'Godkendt'],
      ['rejected', 'Afslået'],
      ['withdrawn', 'Trukket tilbage'],
    ] as const)('is read-only when %s, and says so', (state, said) => {
      const { lines, titles } = shown({ state });
      const amends = {
        approved: ['Berigtig', 'Foreslå ændring', 'Giv videre'],
        rejected: ['Berigtig', 'Genåbn sagen', 'Giv videre'],
        withdrawn: [],
      }[state];

      expect(lines[1]).toBe(`${said}: Robotkirurgi med Skåne`);
      expect(titles).toEqual([
        ...(state === 'approved' ? ['Foreslå til handlingsplanen'] : []),
        ...['Forklar resultatet', 'Sagsnotat', ...amends, 'Se alle svar'],
      ]);
    });

    const CHANGE: Partial<Screening> = {
      about: { collaboration: 'cpmr', matter: 'change' },
      proposal: proposal({ hours: '200 timer' }),
      copyOf: { screening: 'first', name: 'Robotter', amends: true, proposal: proposal() },
    };

    it('says what a change changes, and of which collaboration', () => {
      const { lines } = shown(CHANGE);
      const heading = lines.indexOf('Ændring af Robotter');

      expect(lines[heading + 1]).toMatch(/^• .*fra 120 timer om året til 200 timer/);
      expect(lines).not.toContain('Kopi');
    });

    it.each([
      ['2020', true],
      ['2090', false],
    ])('warns of a changed start in the past: %s', (start, warns) => {
      const { lines } = shown({
        ...CHANGE,
        proposal: proposal({ period: { start, rolling: true } }),
      });

      expect(lines.join().includes('ligger tilbage i tiden')).toBe(warns);
    });

    it('says what a change changes in the form of its decision and in the note', () => {
      const one = screening({ assessments: [assessment({ strategy: 3 })], ...CHANGE });
      const DA = renderContextOf('da');
      const form = plainTextOf(renderDecisionForm(one, 'approved', DA));
      const note = renderCaseNote(caseNoteOf(one, CONTENT), DA, {
        da: 'https://example.org/d/1',
        en: 'https://example.org/d/2',
      })
        .map(plainTextOf)
        .join('\n');

      expect(form).toMatch(/fra 120 timer om året til 200 timer/);
      expect(note).toMatch(/fra 120 timer om året til 200 timer/);
      expect(note).toMatch(/ændringen af Robotter/);
      expect(note).not.toContain('deltager i Ændring');
    });

    it('hashes the same note of an older change before and after it is approved', () => {
      const { about, ...older } = CHANGE;
      const frozen = (given: Partial<Screening>) => caseNoteOf(screening(given), CONTENT).frozen;

      expect(frozen({ ...older, ...(about && { about }) })).toBe(frozen(older));
    });

    it('can be resumed while its owner does not answer', () => {
      const { lines, buttons } = shown({ state: 'more-information' });

      expect(lines[1]).toBe('Afventer oplysninger: Robotkirurgi med Skåne');
      expect(buttons[0]).toEqual({
        title: 'Fortsæt uden svar',
        data: { action: 'resume', screening: 'screening-1', seen: 0 },
      });
    });

    it('does not refer a coordinator to a coordinator', () => {
      const text = shown({ proposal: proposal({ area: 'health' }) }).lines.join();

      expect(text).toContain('Afklar, hvem der beslutter, før sagen afgøres.');
      expect(text).not.toContain('Spørg');
    });

    it('shows the thread, line by line, and the similar collaborations that the owner confirmed', () => {
      const { lines, titles } = shown({
        handler: { id: 'ida', name: 'Ida Holm' },
        thread: [
          { kind: 'question', by: 'ida', name: 'Ida Holm', text: 'Hvem betaler?', at: AT },
          {
            kind: 'reply',
            by: 'mette',
            name: 'Mette',
            text: 'Klinikken.\n\nDet er aftalt.',
            at: AT,
          },
        ],
        overlaps: { ids: ['nordsoekommissionen', 'gone'], at: AT },
      });
      const from = lines.indexOf('Spørgsmål og svar');

      expect(lines.slice(from, from + 6)).toEqual([
        'Spørgsmål og svar',
        'Ida Holm spurgte 4. januar 2027:',
        'Hvem betaler?',
        'Mette svarede 4. januar 2027:',
        'Klinikken.',
        'Det er aftalt.',
      ]);
      expect(lines).toContain('Behandles af Ida Holm');
      expect(lines).toContain('• gone');
      expect(titles[0]).toBe('Overtag sagen');
    });
  });
});

describe('submit form', () => {
  const DA = plainRenderContext('da');

  it('says what is sent, to whom, and what cannot be changed afterwards', () => {
    const own = assessment({});
    const one = screening({
      proposal: { name: 'Robot' },
      assessments: [own, assessment({}, { assessor: 'bent' })],
    });

    const card = renderSubmitForm(one, ['Anna Berg', 'Carl Bak'], DA);

    expect(plainTextOf(card).split('\n')).toEqual([
      'Send ind: Robot',
      'Sagen sendes til Anna Berg og Carl Bak, som får besked.',
      'Det, der sendes, er forslagets oplysninger, svar og kommentarer fra Mette Sørensen og Bent Holm, og resultatet.',
      'Inviteret, men ikke færdig med tjeklisten: Bent Holm. Det kan ikke gøres efter indsendelsen.',
      'Når sagen er sendt ind, kan oplysninger, svar og kommentarer ikke ændres, medmindre koordinatoren beder om flere oplysninger.',
      'Du kan trække sagen tilbage, indtil der er truffet beslutning.',
    ]);
    expect(submitsOf(card)).toEqual([
      { title: 'Send ind nu', data: { action: 'submit', screening: 'screening-1', seen: 0 } },
      { title: 'Tilbage', data: { action: 'continue-screening', screening: 'screening-1' } },
    ]);
  });

  it('says so when no coordinator can be notified', () => {
    expect(plainTextOf(renderSubmitForm(screening(), [], DA))).toContain(
      'Sagen lægges på koordinatorernes liste.',
    );
  });
});

describe('an item of an agenda', () => {
  it.each([
    ['3', '(punkt 3)', '(item 3)'],
    ['7b.', '(punkt 7b)', '(item 7b)'],
    ['punkt 12', '(punkt 12)', '(punkt 12)'],
    ['sag 2026-12345', '(sag 2026-12345)', '(sag 2026-12345)'],
  ])('that is written "%s" is shown as %s', (item, da, en) => {
    const step = {
      ...{ body: 'regionsraadet', on: '2027-01-10', item, outcome: 'recommended' as const },
      ...{ reason: '', warnings: [], by: { id: 'anna', name: 'Anna Krog' } },
      at: '2027-01-10T08:00:00.000Z',
    };
    const one = screening({
      state: 'submitted',
      submittedAt: step.at,
      proposal: proposal(),
      chain: [step],
    });

    expect(plainTextOf(renderSubmission(one, renderContextOf('da')))).toContain(da);
    expect(plainTextOf(renderSubmission(one, renderContextOf('en')))).toContain(en);
  });
});
