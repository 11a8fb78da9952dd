import { labelOf, type Telling } from '../../cards/telling';
import { formatMoment } from '../../lib/format';
import type { CaseNote } from '../result/case-note';
import type { Event } from '../case/history';
import { type Fact, FACTS, FUNDING, LEVELS, YES_NO } from '../proposal/proposal';
import { placeOf } from '../checklist/steps';
import type { Block } from '../../documents/block';

const isOneOf = <T extends string>(value: string, values: readonly T[]): value is T =>
  (values as readonly string[]).includes(value);

/** Where an event keeps the id of a choice, what the choice is called. */
function valueInWords(fact: Fact, value: string, telling: Telling): string {
  const { strings, knowledge } = telling;
  if (fact === 'area') return labelOf(value, knowledge.vocabulary.areas, telling);
  if (fact === 'level' && isOneOf(value, LEVELS)) return strings.levels[value];
  if (fact === 'funding' && isOneOf(value, FUNDING))
    return strings.screening.facts.fundingChoices[value];
  return isOneOf(value, YES_NO) ? strings.common[value] : value;
}

/** What an event was done to: a fact, a question, a person or a checklist. */
function thingInWords(
  { what = '', level }: Event,
  { screening }: CaseNote,
  telling: Telling,
): string {
  const { facts, result } = telling.strings.screening;
  if (isOneOf(what, FACTS)) return facts[what].label;
  if (isOneOf(what, LEVELS)) return result.comparison[what];
  for (const checklist of screening.checklists) {
    if (level !== undefined && checklist.level !== level) continue;
    const place = placeOf(what, checklist);
    if (place !== undefined) return place.question.text[telling.language];
  }
  return screening.assessments.find(({ assessor }) => assessor === what)?.name ?? what;
}

/** A line of the history: "sprang over: Partnere". */
function deedInWords(event: Event, note: CaseNote, telling: Telling) {
  const { did, what = '', value = '' } = event;
  const { unknown, cases } = telling.strings.screening;
  const given = isOneOf(what, FACTS) ? valueInWords(what, value, telling) : value;
  return cases.deeds[did](
    thingInWords(event, note, telling),
    did === 'answered' && value === 'unknown' ? unknown : given,
  );
}

/** Who did what and when, from the first to the last. */
export function historyBlocks(note: CaseNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { title, when, who, what } = strings.export.history;
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [when, who, what],
      widths: [26, 20, 54],
      rows: note.history.map((event) => [
        formatMoment(event.at, language),
        event.name,
        deedInWords(event, note, telling),
      ]),
    },
  ];
}

/** What owner and coordinator wrote to each other; nothing where they did not. */
export function threadBlocks({ screening }: CaseNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { submission } = strings.screening.cases;
  if (screening.thread.length === 0) return [];
  const messages = screening.thread.flatMap(({ kind, name, text, at }): Block[] => {
    const told = kind === 'question' ? submission.asked : submission.replied;
    return [
      { kind: 'text', text: told(name, formatMoment(at, language)) },
      { kind: 'text', look: 'quote', text },
    ];
  });
  return [{ kind: 'heading', level: 1, text: submission.thread }, ...messages];
}
