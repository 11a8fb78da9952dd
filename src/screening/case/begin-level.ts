import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import type { Assessment } from '../checklist/assessment';
import { changeScreening } from './change-screening';
import type { Checklist } from '../checklist/checklist';
import { mainLevel } from './main-level';
import { type Moved, movedOf, type Wish } from './moved';
import type { Level } from '../proposal/proposal';
import { assessmentOf, type Screening } from './screening';
import { isOpen } from './states';
import { nextQuestion } from '../checklist/steps';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  checklists: Readonly<Record<Level, Checklist>>;
}

const OTHER: Readonly<Record<Level, Level>> = {
  administrative: 'political',
  political: 'administrative',
};

/** The level beside the proposal's own. */
export function otherLevel(screening: Screening): Level {
  return OTHER[mainLevel(screening)];
}

function begin(screening: Screening, { person }: Wish, checklist: Checklist, at: string) {
  const { id, name } = person;
  const fresh: Assessment = {
    assessor: id,
    name,
    level: checklist.level,
    answers: [],
    notes: [],
    passed: [],
    step: { kind: 'result' },
    revision: 0,
    at,
  };
  const begun = { ...fresh, step: nextQuestion(checklist, fresh) };
  const { level, version } = checklist;
  return {
    ...screening,
    checklists: [...screening.checklists, checklist],
    assessments: [...screening.assessments, begun],
    history: [
      ...screening.history,
      { at, by: id, name, did: 'checklist' as const, what: level, value: String(version) },
    ],
    updatedAt: at,
  };
}

/** Lets the owner take the other level's checklist too, frozen as it is now; once begun it stays. */
export async function beginLevel(
  wish: Omit<Wish, 'seen'>,
  { checklists, clock, documents }: Ports,
): Promise<Moved<'closed' | 'level-first'>> {
  const at = clock.now().toISOString();
  const changed = await changeScreening<'not-yours' | 'closed' | 'level-first'>(
    wish.screening,
    (screening) => {
      if (screening.owner !== wish.person.id) return 'not-yours';
      const level = otherLevel(screening);
      if (assessmentOf(screening, wish.person.id, level) !== undefined) return screening;
      if (!isOpen(screening.state)) return 'closed';
      // Until the first is begun, the fact `level` swaps the one checklist for the other.
      const begun = screening.assessments.some(({ answers }) => answers.length > 0);
      if (!begun || screening.proposal.level === undefined) return 'level-first';
      return begin(screening, wish, checklists[level], at);
    },
    { documents },
  );
  return movedOf(changed);
}
