import type { Entry } from '../../catalogue/entry';
import type { Localized } from '../../lib/language';
import { answerOf, sharedQuestionOf } from '../guide/guide-steps';
import type { Round } from '../rounds/round';

/** Something learnt that is worth sharing, and with whom. */
export interface ReportExperience {
  readonly name: Localized;
  readonly text: string;
  readonly on: string;
  /** The person's name. */
  readonly by: string;
  /** The choice by which it was shared: "Ja, for Regionsrådet". */
  readonly sharedAs?: Localized;
}

function sharedAs(round: Round | undefined): Localized | undefined {
  const question = round && sharedQuestionOf(round);
  const choice = question && answerOf(round, question.id)?.choice;
  return question?.choices.find(({ id }) => id === choice)?.label;
}

/** The experiences of a year that entries carry, first to last. */
export function reportExperiences(
  entries: readonly Entry[],
  rounds: readonly Round[],
  year: number,
): ReportExperience[] {
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return entries
    .flatMap(({ facts, experiences = [] }) =>
      experiences
        .filter(({ on }) => on.startsWith(`${year}-`))
        .map(({ text, on, name: by, round }) => {
          const shared = sharedAs(byId.get(round));
          return { name: facts.name, text, on, by, ...(shared && { sharedAs: shared }) };
        }),
    )
    .sort((one, other) => one.on.localeCompare(other.on));
}
