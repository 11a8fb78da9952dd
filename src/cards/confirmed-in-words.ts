import { experiencesOf } from '../asking/experience';
import type { Collaboration } from '../catalogue/collaboration';
import { formatDate, formatList } from '../i18n/format';
import type { Telling } from './telling';

const MOST_EXPERIENCES = 3;

/** Who has said that the facts of some entries are right, and when: "Bekræftet 3. marts 2027 af Mette Holm: CPMR og HELPS". */
function confirmedInWords(entries: readonly Collaboration[], telling: Telling): string[] {
  const { knowledge, language, strings } = telling;
  const said = new Map<string, Collaboration[]>();
  for (const entry of entries) {
    const confirmed = knowledge.witnesses?.get(entry.id)?.confirmed;
    if (confirmed === undefined) continue;
    const line = strings.asking.confirmed(formatDate(confirmed.on, language), confirmed.name);
    said.set(line, [...(said.get(line) ?? []), entry]);
  }
  return [...said].map(([line, own]) =>
    entries.length === 1
      ? line
      : `${line}: ${formatList(
          own.map(({ name }) => name[language]),
          language,
        )}`,
  );
}

/** Where facts stand, and below it how old they are where a person has confirmed them. */
export function withConfirmed(
  source: string,
  entries: readonly Collaboration[],
  telling: Telling,
): string {
  return [source, ...confirmedInWords(entries, telling)].join('\n\n');
}

/** What was learnt in a collaboration and is worth sharing, a line each with who and when. */
export function experiencesInWords(
  { id }: Collaboration,
  { knowledge, language }: Telling,
): string[] {
  return experiencesOf(id, knowledge)
    .slice(0, MOST_EXPERIENCES)
    .map(({ name, on, text }) => `${text} (${name}, ${formatDate(on, language)})`);
}
