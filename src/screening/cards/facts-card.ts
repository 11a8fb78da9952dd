import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import type { Screening } from '../case/screening';
import type { FactFault } from '../checklist/assessed-screening';
import type { Assessment, Step } from '../checklist/assessment';
import { LONGEST_FACT, longestOf } from '../checklist/input';
import { stepData } from '../checklist/screening-questionnaire';
import { FACT_GROUPS, factsShown, groupOf, type Fact, guessOf } from '../proposal/proposal';
import { choicesOf, FACT_KINDS } from '../proposal/read-fact';
import { formatProposal, typedFact } from './format-proposal';
import { fieldIdOf, isSuggested, otherFieldIdOf } from './screening-actions';

type FormInput = NonNullable<Parameters<typeof formCard.render>[0]['inputs']>[number];
type FactStep = Extract<Step, { kind: 'fact' }>;
interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The most choices that are all shown at once. */
const MOST_OPTIONS = 4;
/** The most names that a card suggests. */
const MOST_PEOPLE = 80;

/** The people of the case, then everybody who already looks after a collaboration. */
function peopleOf(
  { ownerName, assessments }: Screening,
  { knowledge, language }: RenderContext,
): Choice[] {
  const contacts = knowledge.collaborations.flatMap((one) => one.contacts.administrative);
  const others = contacts
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, language));
  const names = [ownerName, ...assessments.map(({ name }) => name), ...others];
  return [...new Set(names)]
    .filter((name) => name !== '')
    .slice(0, MOST_PEOPLE)
    .map((name) => ({ title: name, value: name }));
}

/** The units by their labels; the one that was given keeps the words in which it was. */
function unitsOf({ proposal }: Screening, { knowledge, language }: RenderContext): Choice[] {
  return knowledge.vocabulary.units.map(({ label }) => ({
    title: label[language],
    value: Object.values(label).find((one) => one === proposal.unit) ?? label[language],
  }));
}

/** What can be chosen for a fact; nothing for one that is only written. */
function choicesFor(fact: Fact, screening: Screening, renderContext: RenderContext): Choice[] {
  if (fact === 'unit') return unitsOf(screening, renderContext);
  if (fact === 'responsible') return peopleOf(screening, renderContext);
  return choicesOf(fact, renderContext.knowledge).map((value) => ({
    title: formatProposal(fact, { [fact]: value }, renderContext),
    value,
  }));
}

/**
 * A few options need one tap instead of two. They also do not share a list: a card that is edited in
 * place shows, in some clients, the choices of the list that was in the same place before.
 */
const choiceKindOf = (fact: Fact, choices: readonly Choice[]) =>
  fact === 'responsible' ? 'search' : choices.length <= MOST_OPTIONS ? 'options' : 'choice';

/** The inputs of one fact: a text or a choice, and for a suggested choice also a text for another. */
function inputsFor(
  fact: Fact,
  value: string,
  screening: Screening,
  renderContext: RenderContext,
): FormInput[] {
  const texts = renderContext.strings.screening;
  const { ask: label, help, label: name } = texts.facts[fact];
  const choices = choicesFor(fact, screening, renderContext);
  const isLong = longestOf(fact) > LONGEST_FACT;
  const text: FormInput = {
    kind: isLong ? 'long' : 'text',
    id: fieldIdOf(fact),
    label,
    hint: name,
    help,
    value,
    longest: longestOf(fact),
  };
  if (choices.length === 0) return [text];
  const isListed = choices.some((one) => one.value === value);
  const choice: FormInput = {
    ...text,
    kind: choiceKindOf(fact, choices),
    hint: texts.proposalCard.choose(name),
    value: isListed ? value : '',
    choices,
  };
  if (!isSuggested(fact)) return [choice];
  const { label: otherLabel, hint } = texts.proposalCard.others[fact];
  const other: FormInput = {
    kind: 'text',
    id: otherFieldIdOf(fact),
    label: otherLabel,
    hint,
    value: isListed ? '' : value,
    longest: LONGEST_FACT,
  };
  return [choice, other];
}

/** What could not be taken of the card before, each with its reason. */
function faultNotice(faults: readonly FactFault[], { strings }: RenderContext): string {
  const { facts, proposalCard, refusals } = strings.screening;
  const reasons = faults.map(({ fact, reason }) => `${facts[fact].label}: ${refusals[reason]}`);
  return [...reasons, proposalCard.restSaved].join(' ');
}

/** What a field holds: what was typed and could not be taken, or else the fact. */
function fieldValue(
  fact: Fact,
  { proposal }: Screening,
  faults: readonly FactFault[],
  renderContext: RenderContext,
): string {
  const fault = faults.find((one) => one.fact === fact);
  if (fault !== undefined) return fault.text;
  const chosen = FACT_KINDS[fact] === 'choice' ? proposal[fact] : undefined;
  return typeof chosen === 'string' ? chosen : typedFact(fact, proposal, renderContext);
}

/** The buttons of a card: each sends the fields, and leads somewhere. */
function factsButtons(
  screening: Screening,
  assessment: Assessment,
  { edited }: FactStep,
  asked: readonly Fact[],
  isFirst: boolean,
  { strings }: RenderContext,
): Button[] {
  const texts = strings.screening;
  const at = { asked: [...asked], ...(edited && { edited }), ...stepData(screening, assessment) };
  const back: Button = {
    title: texts.back,
    data: { action: 'facts', then: 'back', ...at },
    role: 'normal',
  };
  return [
    { title: texts.save, data: { action: 'facts', then: 'next', ...at }, role: 'primary' },
    ...(isFirst ? [] : [back]),
    { title: texts.pause, data: { action: 'facts', then: 'pause', ...at }, role: 'secondary' },
    {
      title: texts.proposalCard.edit,
      data: { action: 'facts', then: 'list', ...at },
      role: 'secondary',
    },
  ];
}

/** Asks for the facts of one group, those that are still open or, where they are changed, all of them. */
export function renderFacts(
  screening: Screening,
  assessment: Assessment,
  step: FactStep,
  renderContext: RenderContext,
  {
    notice = '',
    faults = [],
    isRefused = false,
  }: { notice?: string; faults?: readonly FactFault[]; isRefused?: boolean } = {},
): object {
  const texts = renderContext.strings.screening;
  const shown = factsShown(step, screening);
  const group = groupOf(step.fact);
  const number = FACT_GROUPS.indexOf(group) + 1;
  const guessed = shown.filter((fact) => guessOf(fact, screening.proposal) !== undefined);
  const { emptyIsSkipped, typedGoesTo } = texts.proposalCard;
  const skipped = step.edited === true ? [] : [emptyIsSkipped];
  const isFault = isRefused || faults.length > 0;
  const said = [faults.length > 0 ? faultNotice(faults, renderContext) : '', notice]
    .filter((one) => one !== '')
    .join(' ');
  const labels = guessed.map((fact) => texts.facts[fact].label).join(', ');
  return formCard.render({
    progress: texts.progress(number, FACT_GROUPS.length, texts.proposal),
    notice: isFault ? said : '',
    title: texts.proposalCard.groups[group],
    lines: [
      // What was read is said quietly: it is no fault.
      ...(isFault || said === '' ? [] : [{ text: said }]),
      ...(guessed.length === 0 ? [] : [{ text: texts.proposalCard.guessed(labels) }]),
      { text: [...skipped, typedGoesTo(texts.facts[step.fact].label)].join(' ') },
    ],
    inputs: shown.flatMap((fact) =>
      inputsFor(fact, fieldValue(fact, screening, faults, renderContext), screening, renderContext),
    ),
    groups: [
      { buttons: factsButtons(screening, assessment, step, shown, number === 1, renderContext) },
    ],
  });
}
