import { formatMoney } from '../i18n/format';
import { answerOf } from '../screening/apply-input';
import { FACTS, type Fact, type Screening } from '../screening/screening';
import { placeOf } from '../screening/steps';
import { renderResult } from './result-cards';
import { labelOf, type Telling } from './telling';
import { factCard, questionCard } from './templates';

/** A fact of the proposal as the person gave it; empty when not given. */
export function proposalInWords(fact: Fact, { proposal }: Screening, telling: Telling): string {
  if (fact === 'cost')
    return proposal.cost === undefined
      ? ''
      : formatMoney(proposal.cost.amount, proposal.cost.currency, telling.language);
  const value = proposal[fact];
  if (value === undefined) return '';
  return fact === 'area' ? labelOf(value, telling.knowledge.vocabulary.areas, telling) : value;
}

function renderFact(screening: Screening, fact: Fact, telling: Telling, notice: string): object {
  const { strings, language, knowledge } = telling;
  const { facts, progress, proposal } = strings.screening;
  const at = { screening: screening.id, revision: screening.revision };
  const choices =
    fact === 'area'
      ? knowledge.vocabulary.areas.map(({ id, label }) => ({
          title: label[language],
          data: { action: 'fact' as const, fact, text: id, ...at },
        }))
      : [];
  const save = {
    title: strings.screening.save,
    data: { action: 'fact' as const, fact, text: '', ...at },
  };
  return factCard.render({
    progress: progress(FACTS.indexOf(fact) + 1, FACTS.length, proposal),
    notice,
    question: facts[fact].ask,
    help: facts[fact].help,
    inputLabel: facts[fact].label,
    value: proposalInWords(fact, screening, telling),
    choices,
    buttons: [
      ...(choices.length === 0 ? [save] : []),
      { title: strings.screening.skip, data: { action: 'skip', fact, ...at } },
      ...(fact === FACTS[0]
        ? []
        : [{ title: strings.screening.back, data: { action: 'back' as const, ...at } }]),
      { title: strings.screening.pause, data: { action: 'pause', screening: screening.id } },
    ],
  });
}

function renderQuestion(
  screening: Screening,
  id: string,
  person: string,
  telling: Telling,
  notice: string,
): object {
  const { strings, language } = telling;
  const place = placeOf(id, screening.checklist);
  if (place === undefined) throw new RangeError(`question ${id} is not in the frozen checklist`);
  const { question, criterion, number, total } = place;
  const at = { screening: screening.id, revision: screening.revision };
  const given = answerOf(screening, person, id);
  const mark = (value: number | 'unknown') => (given === value ? ' ✓' : '');
  return questionCard.render({
    progress: strings.screening.progress(number, total, criterion.title[language]),
    notice,
    question: question.text[language],
    help: question.help[language],
    choices: [
      ...question.levels.map(({ value, label, description }) => ({
        label: `${value} · ${label[language]}`,
        button: `${value} · ${label[language]}${mark(value)}`,
        description: description[language],
        data: { action: 'answer' as const, question: id, value, ...at },
      })),
      {
        label: strings.screening.unknown,
        button: `${strings.screening.unknown}${mark('unknown')}`,
        description: '',
        data: { action: 'answer' as const, question: id, value: 'unknown' as const, ...at },
      },
    ],
    buttons: [
      { title: strings.screening.back, data: { action: 'back', ...at } },
      { title: strings.screening.pause, data: { action: 'pause', screening: screening.id } },
    ],
  });
}

/** The card of the step that a screening is at, with something to say first or nothing. */
export function renderScreening(
  screening: Screening,
  person: string,
  telling: Telling,
  notice = '',
): object {
  const { step } = screening;
  switch (step.kind) {
    case 'fact':
      return renderFact(screening, step.fact, telling, notice);
    case 'question':
      return renderQuestion(screening, step.question, person, telling, notice);
    case 'result':
      return renderResult(screening, person, telling, (fact) =>
        proposalInWords(fact, screening, telling),
      );
  }
}
