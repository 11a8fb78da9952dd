import type { Collaboration } from '../catalogue/collaboration';
import { statusOn } from '../catalogue/status';
import { NO_ASIDE } from './aside';
import { allFacts } from './facts-in-words';
import { labelOf, sourceInWords, type Telling } from './telling';
import { collaborationCard } from './templates';

/** "Politisk · Netværk · i gang": what a collaboration is, in a line. */
export function lineOf(entry: Collaboration, telling: Telling): string {
  const { strings, knowledge, day } = telling;
  return [
    strings.levels[entry.level],
    labelOf(entry.kind, knowledge.vocabulary.kinds, telling),
    labelOf(entry.area, knowledge.vocabulary.areas, telling),
    strings.status[statusOn(day, entry)],
  ].join(' · ');
}

/** One collaboration with all its facts, where its source contradicts itself, and where it stands. */
export function renderCollaboration(
  entry: Collaboration,
  telling: Telling,
  { notice, rating } = NO_ASIDE,
): object {
  const { strings, language } = telling;
  const discrepancies = entry.discrepancies.map(({ readings, note }) => ({
    heading: strings.facts.discrepancy,
    lines: [
      ...readings.map(({ value, place }) => ({ text: `${place[language]}: ${value[language]}` })),
      { text: note[language] },
    ],
  }));
  const notes = entry.notes.map((note) => ({ text: note[language] }));
  if (entry.leadPartner) notes.unshift({ text: strings.facts.leadPartner });
  return collaborationCard.render({
    notice,
    name: entry.name[language],
    line: lineOf(entry, telling),
    purpose: entry.purpose[language],
    facts: allFacts(entry, telling),
    remarks: [
      ...discrepancies,
      ...(notes.length > 0 ? [{ heading: strings.facts.notes, lines: notes }] : []),
    ],
    footer: sourceInWords(entry.source, telling),
    buttons: [],
    rating,
  });
}
