import type { Knowledge } from '../asking/knowledge';
import type { Source } from '../catalogue/source';
import type { Term } from '../catalogue/vocabulary';
import type { Strings } from '../i18n/da';
import { stringsFor } from '../i18n/strings';
import type { Language } from '../language';

/** What is needed to tell a fact to a reader: the language, its texts, and what ids are called. */
export interface Telling {
  readonly language: Language;
  readonly strings: Strings;
  readonly knowledge: Knowledge;
  /** Today in Copenhagen (`2026-11-21`). */
  readonly day: string;
}

/** A telling in a language. */
export function tellingIn(language: Language, knowledge: Knowledge, day: string): Telling {
  return { language, strings: stringsFor(language), knowledge, day };
}

/** What a term's id is called; the id itself where nothing knows it. */
export function labelOf(id: string, terms: readonly Term[], { language }: Telling): string {
  return terms.find((term) => term.id === id)?.label[language] ?? id;
}

/** A source with its document and age: "Bilag 4, tabel 3 · International Strategi …, marts 2012". */
export function sourceInWords({ document, place }: Source, telling: Telling): string {
  const { language, strings, knowledge } = telling;
  const found = knowledge.organisation.documents.find(({ id }) => id === document);
  if (found === undefined) return `${strings.common.source}: ${place[language]}`;
  const title = strings.common.from(found.title[language], found.published?.[language]);
  return `${strings.common.source}: ${place[language]} · ${title}`;
}
