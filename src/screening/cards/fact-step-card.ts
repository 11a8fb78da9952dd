import type { Assessment } from '../checklist/assessment';
import { LONGEST_FACT, LONGEST_TEXT } from '../checklist/input';
import { type Fact, FUNDING, guessOf, LEVELS, YES_NO } from '../proposal/proposal';
import type { Screening } from '../case/screening';
import { factsAsked } from '../checklist/steps';
import { atOf } from './at';
import type { Button } from '../../cards/card-data';
import { factAsTyped } from './proposal-in-words';
import type { Telling } from '../../cards/telling';
import { factCard } from '../../cards/templates';

/** What may be chosen for a fact, with what it is called. */
function choicesFor(fact: Fact, { strings, language, knowledge }: Telling) {
  const { fundingChoices } = strings.screening.facts;
  switch (fact) {
    case 'level':
      return LEVELS.map((id) => ({ id, title: strings.levels[id] }));
    case 'area':
      return knowledge.vocabulary.areas.map(({ id, label }) => ({ id, title: label[language] }));
    case 'funding':
      return FUNDING.map((id) => ({ id, title: fundingChoices[id] }));
    case 'appointment':
    case 'travel':
      return YES_NO.map((id) => ({ id, title: strings.common[id] }));
    default:
      return [];
  }
}

/** Asks for one fact: an input, or a button for each choice. */
export function renderFact(
  screening: Screening,
  assessment: Assessment,
  fact: Fact,
  telling: Telling,
  notice: string,
): object {
  const texts = telling.strings.screening;
  const { proposal } = screening;
  const at = atOf(screening, assessment);
  const asked = factsAsked(screening);
  const choices = choicesFor(fact, telling).map(({ id, title }): Button => ({
    title: proposal[fact] === id ? `${title} ✓` : title,
    data: { action: 'fact', fact, text: id, ...at },
  }));
  const save: Button = { title: texts.save, data: { action: 'fact', fact, text: '', ...at } };
  const isGuess = guessOf(fact, proposal) !== undefined;
  const number = asked.indexOf(fact) + 1;
  return factCard.render({
    progress: number === 0 ? texts.proposal : texts.progress(number, asked.length, texts.proposal),
    notice: notice === '' && isGuess ? texts.guess : notice,
    question: texts.facts[fact].ask,
    help: texts.facts[fact].help,
    inputLabel: texts.facts[fact].label,
    value: choices.length > 0 ? '' : factAsTyped(fact, proposal, telling),
    longest: fact === 'purpose' ? LONGEST_TEXT : LONGEST_FACT,
    multiline: fact === 'purpose',
    choices,
    buttons: [
      ...(choices.length === 0 ? [save] : []),
      { title: texts.skip, data: { action: 'skip', ...at } },
      ...(number <= 1 ? [] : [{ title: texts.back, data: { action: 'back' as const, ...at } }]),
      { title: texts.pause, data: { action: 'pause', screening: screening.id } },
      {
        title: texts.proposalCard.edit,
        data: { action: 'edit-facts', screening: screening.id },
      },
    ],
  });
}
