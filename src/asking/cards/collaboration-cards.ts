import type { Collaboration } from '../../catalogue/collaboration';
import { formatDate } from '../../lib/format';
import { type Aside, NO_ASIDE } from './aside';
import { experiencesInWords, vouchedInWords } from './confirmed-in-words';
import { firstFacts, laterFacts } from './detail-facts';
import { statusInWords } from '../../catalogue/cards/status-in-words';
import { datesInWords } from './facts-in-words';
import { labelOf, type Telling } from '../../cards/render-context';
import { collaborationCard } from '../../cards/templates';

/** "Politisk · Netværk · i gang": what a collaboration is, in a line. */
export function lineOf(entry: Collaboration, telling: Telling): string {
  const { strings, knowledge } = telling;
  return [
    strings.levels[entry.level],
    labelOf(entry.kind, knowledge.vocabulary.kinds, telling),
    labelOf(entry.area, knowledge.vocabulary.areas, telling),
    statusInWords(entry, telling),
  ].join(' · ');
}

/** "Netværk/medlemskab · 2010 – 2013 · afsluttet": what a reader of a list wants to tell it by. */
export function listLineOf(entry: Collaboration, telling: Telling): string {
  return [
    labelOf(entry.kind, telling.knowledge.vocabulary.kinds, telling),
    datesInWords(entry, telling),
    statusInWords(entry, telling),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** One collaboration with all its facts, where its source contradicts itself, and where it stands. */
export function renderCollaboration(
  entry: Collaboration,
  telling: Telling,
  { notice, rating, other, followUp }: Aside = NO_ASIDE,
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
  const experiences = experiencesInWords(entry, telling).map((text) => ({ text }));
  if (entry.leadPartner) notes.unshift({ text: strings.facts.leadPartner });
  const remarks = notes.length > 0 ? [{ heading: strings.facts.notes, lines: notes }] : [];
  const later = laterFacts(entry, telling);
  const next =
    followUp === undefined
      ? []
      : [{ label: strings.facts.followUp, value: formatDate(followUp, language) }];
  const more = { title: strings.facts.more, facts: later, remarks };
  return collaborationCard.render({
    notice,
    name: entry.name[language],
    line: lineOf(entry, telling),
    purpose: entry.purpose[language],
    facts: [...firstFacts(entry, telling), ...next],
    remarks: [
      ...discrepancies,
      ...(experiences.length > 0
        ? [{ heading: strings.asking.experiences, lines: experiences }]
        : []),
    ],
    more: later.length + remarks.length === 0 ? [] : [more],
    footer: vouchedInWords([entry], telling),
    buttons: other,
    rating,
  });
}
