import { canonicalText } from '../../lib/canonical-text';
import { FACTS, type Fact, type Proposal } from '../proposal/proposal';
import type { Changed, Event } from './history';
import type { Screening, StoredScreening } from './screening';

type Submission = NonNullable<StoredScreening['lastSubmission']>;
type Answers = Submission['answers'];

/** A proposal with only some of its facts. */
const withOnly = (facts: readonly Fact[], proposal: Proposal): Proposal =>
  Object.fromEntries(
    facts.flatMap((fact) => (proposal[fact] === undefined ? [] : [[fact, proposal[fact]]])),
  );

/** Lists the facts that differ between two proposals. */
export function differingFacts(before: Proposal, after: Proposal): Fact[] {
  return FACTS.filter(
    (fact) => canonicalText({ value: before[fact] }) !== canonicalText({ value: after[fact] }),
  );
}

/** The facts that differ, as they were and as they are. */
export function changedFacts(
  before: Proposal,
  after: Proposal,
): Pick<Changed, 'before' | 'after'> | undefined {
  const differ = differingFacts(before, after);
  return differ.length === 0
    ? undefined
    : { before: withOnly(differ, before), after: withOnly(differ, after) };
}

/** A proposal with what another changes: only the facts that differ there become what they are. */
export function withChange(proposal: Proposal, before: Proposal, after: Proposal): Proposal {
  const differ = differingFacts(before, after);
  const kept = withOnly(
    FACTS.filter((fact) => !differ.includes(fact)),
    proposal,
  );
  return { ...kept, ...withOnly(differ, after) };
}

const answersOf = ({ assessments }: Pick<Screening, 'assessments'>): Answers =>
  assessments.flatMap(({ assessor, level, name, answers }) =>
    answers.map(({ question, value }) => ({ assessor, name, level, question, value })),
  );

/** What a screening was submitted with, to be compared with what it is submitted with again. */
export function submissionOf(screening: Screening): Submission {
  return { proposal: screening.proposal, answers: answersOf(screening) };
}

/** The answers that differ, those that were taken back included. */
function changedAnswers(before: Answers, after: Answers): Changed['answers'] {
  const keyOf = ({ assessor, level, question }: Answers[number]) =>
    [assessor, level, question].join(' ');
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const one = now ?? old;
    if (one === undefined || old?.value === now?.value) return [];
    const { level, question, name } = one;
    return [
      {
        ...{ level, question, name },
        ...(old !== undefined && { before: old.value }),
        ...(now !== undefined && { after: now.value }),
      },
    ];
  });
}

/**
 * What the event of a new submission records: the facts and answers that changed since the last one;
 * nothing for a case that was sent back before this was kept.
 */
export function changesSince(screening: Screening): Pick<Event, 'changed'> {
  const { lastSubmission, proposal } = screening;
  if (lastSubmission === undefined) return {};
  const facts = changedFacts(lastSubmission.proposal, proposal) ?? { before: {}, after: {} };
  const answers = changedAnswers(lastSubmission.answers, answersOf(screening));
  return { changed: { ...facts, answers } };
}

/** A screening that is submitted again: what it was submitted with before is in its history. */
export function resubmitted({ lastSubmission: _, ...screening }: Screening): Screening {
  return screening;
}
