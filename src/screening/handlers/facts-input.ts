import type { CardAction } from '../../actions';
import { type RenderContext, renderContextFor } from '../../cards/render-context';
import { languageSchema } from '../../lib/language';
import { typedFact } from '../cards/format-proposal';
import { fieldIdOf, isSuggested, otherFieldIdOf } from '../cards/screening-actions';
import type { Screening } from '../case/screening';
import type { Own } from '../checklist/assessed-screening';
import { type Fact, guessOf, type Proposal } from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';

type FactsAction = Extract<CardAction, { action: 'facts' }>;

/** What confirms a guess, in the words of whoever types it. */
const CONFIRMED = 'ja';

/** What was filled in for a fact; what was written counts before what was chosen. */
function filledIn(fact: Fact, action: FactsAction): string {
  const written = isSuggested(fact) ? (action[otherFieldIdOf(fact)] ?? '').trim() : '';
  return written === '' ? (action[fieldIdOf(fact)] ?? '').trim() : written;
}

/** Whether a text is what the card shows for a fact, in either language. */
function isShown(fact: Fact, text: string, proposal: Proposal, context: RenderContext): boolean {
  if (FACT_KINDS[fact] === 'choice') return proposal[fact] === text;
  return languageSchema.options.some((language) => {
    const shown = renderContextFor(language, context.knowledge, context.day);
    return typedFact(fact, proposal, shown).trim() === text;
  });
}

/** Reads the fields of a card, whichever of its buttons was tapped. */
export function factsInputOf(
  action: FactsAction,
  { proposal }: Screening,
  context: RenderContext,
): Own<'facts'> {
  const filled = action.asked.map((fact) => ({ fact, text: filledIn(fact, action) }));
  const { then } = action;
  return {
    do: 'facts',
    given: filled
      .filter(({ text }) => text !== '')
      .map(({ fact, text }) => {
        const isSame = isShown(fact, text, proposal, context);
        const isGuess = guessOf(fact, proposal) !== undefined;
        return isSame && isGuess
          ? { fact, text: CONFIRMED, isShown: false }
          : { fact, text, isShown: isSame };
      }),
    empty:
      action.edited === true
        ? []
        : filled.filter(({ text }) => text === '').map(({ fact }) => fact),
    then: then === 'next' || then === 'back' ? then : 'stay',
  };
}
