import { renderAgreement } from '../../../src/screening/cards/explanation-cards';
import { renderCaseNote } from '../../../src/screening/cards/case-note-cards';
import { renderComparison } from '../../../src/screening/cards/explanation-cards';
import { renderDecided, renderDecisionForm } from '../../../src/screening/cards/decision-cards';
import { renderIdle, renderWithdrawn } from '../../../src/screening/cards/draft-cards';
import { renderExplanation } from '../../../src/screening/cards/explanation-cards';
import { renderFactList } from '../../../src/screening/cards/fact-list-card';
import { renderInvitation, renderInvite } from '../../../src/screening/cards/invite-cards';
import { renderNoteForm } from '../../../src/screening/cards/step-cards';
import { renderOverview } from '../../../src/screening/cards/overview-cards';
import { renderQueue } from '../../../src/screening/cards/screening-list-card';
import { renderReplyForm, renderRequestForm } from '../../../src/screening/cards/request-cards';
import { renderOfferToResume } from '../../../src/screening/cards/screening-list-card';
import { renderScreening } from '../../../src/screening/cards/screening-cards';
import {
  renderPaused,
  renderScreeningList,
} from '../../../src/screening/cards/screening-list-card';
import { renderSubmission } from '../../../src/screening/cards/submission-cards';
import { languageSchema } from '../../../src/lib/language';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { LEVELS } from '../../../src/screening/proposal/proposal';
import { assessmentOf, type Screening } from '../../../src/screening/case/screening';
import { STATES } from '../../../src/screening/case/states';
import { stepsOf } from '../../../src/screening/checklist/steps';
import { longScreening } from '../../builders/long-screening';
import { person } from '../../builders/person';
import { assessment, screening } from '../../builders/screening';
import { faultsOf, kilobytesOf } from '../../cards/lint-card';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

/** KB; Teams takes 100, older advice says 28. */
const LARGEST = 28;

const expectSound = (card: object) => {
  expect(faultsOf(card)).toEqual([]);
  expect(kilobytesOf(card)).toBeLessThan(LARGEST);
};

/** Ten collaborations, with as many reasons as one may have. */
const OVERLAPS = CONTENT.collaborations.slice(0, 10).map((collaboration) => ({
  collaboration,
  reasons: [
    ...collaboration.themes.map((id) => ({ by: 'theme' as const, id })),
    ...collaboration.countries.map((id) => ({ by: 'country' as const, id })),
    { by: 'partner' as const, label: { da: 'Region Skåne', en: 'Region Skåne' } },
  ],
  weight: 1,
}));

const ownOf = (one: Screening) => assessmentOf(one, one.owner, one.proposal.level) ?? assessment();

describe.each(languageSchema.options)('every card of a screening in %s', (language) => {
  const renderContext = renderContextOf(language);
  const { administrative, political } = CONTENT.checklists;

  describe.each(LEVELS)('of the longest %s one', (level) => {
    const checklist = CONTENT.checklists[level];
    const long = longScreening([checklist]);
    const own = ownOf(long);

    it('is sound at every step, empty and full', () => {
      const notice = renderContext.strings.screening.refusals.stale;
      for (const one of [long, screening({ checklists: [checklist], proposal: { level } })])
        for (const step of stepsOf(one, checklist, true))
          for (const answered of [own, assessment({}, { level })])
            expectSound(
              renderScreening(one, { ...answered, step }, renderContext, {
                overlaps: OVERLAPS,
                notice,
              }),
            );
    });

    it.each(STATES)('is sound for owner, colleague and coordinator when %s', (state) => {
      const one = longScreening([checklist], { state });
      for (const looking of one.assessments)
        expectSound(renderScreening(one, looking, renderContext, { overlaps: OVERLAPS }));
      expectSound(renderSubmission(one, renderContext));
      expectSound(renderOverview(one, ownOf(one), renderContext));
      for (const { id } of checklist.criteria)
        expectSound(renderOverview(one, ownOf(one), renderContext, id));
    });

    it('is sound with what lies behind the result', () => {
      expectSound(renderExplanation(long, level, renderContext));
      expectSound(renderAgreement(long, level, renderContext));
      expectSound(renderAgreement({ ...long, assessments: [own] }, level, renderContext));
      const links = { da: 'https://example.org/a', en: 'https://example.org/b' };
      const note = caseNoteOf(long, CONTENT);
      renderCaseNote(note, renderContext, links).forEach(expectSound);
      renderCaseNote(note, renderContext, undefined).forEach(expectSound);
    });

    it('is sound with every form', () => {
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

  it('is sound with both checklists side by side', () => {
    expectSound(renderComparison(longScreening([political, administrative]), renderContext));
    expectSound(renderComparison(screening({ checklists: [political] }), renderContext));
  });

  it('is sound with what is told of a screening', () => {
    const long = longScreening([political]);
    expectSound(renderInvitation(long, 'Mette Sørensen', renderContext));
    expectSound(renderDecided(long, renderContext, { notice: 'x'.repeat(1100) }));
    expectSound(renderWithdrawn(long, renderContext, { restorable: true }));
    expectSound(renderIdle(long, renderContext));
    expectSound(renderPaused(long.id, renderContext));
    expectSound(renderOfferToResume(long, renderContext));
  });

  it('is sound with few and many screenings', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      longScreening([political], { id: `s-${index}`, state: 'rejected' }),
    );
    expectSound(renderScreeningList({ mine: [], invited: [] }, renderContext));
    expectSound(renderScreeningList({ mine: many, invited: many }, renderContext));
    expectSound(renderQueue({ submitted: [], asked: [], rejected: [] }, renderContext));
    expectSound(renderQueue({ submitted: many, asked: many, rejected: many }, renderContext));
  });
});
