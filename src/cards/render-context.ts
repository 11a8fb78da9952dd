import type { Knowledge } from '../catalogue/knowledge';
import type { Term } from '../catalogue/vocabulary';
import type { Strings } from '../texts/da';
import { stringsFor } from '../texts/strings';
import type { Language } from '../lib/language';

/** What is needed to tell a fact to a reader: the language, its texts, and what ids are called. */
export interface RenderContext {
  readonly language: Language;
  readonly strings: Strings;
  readonly knowledge: Knowledge;
  /** Today in Copenhagen (`2026-11-21`). */
  readonly day: string;
  /** What was asked, to show its words as they were typed. */
  readonly question?: string | undefined;
}

/** A telling in a language. */
export function renderContextFor(
  language: Language,
  knowledge: Knowledge,
  day: string,
): RenderContext {
  return { language, strings: stringsFor(language), knowledge, day };
}

/** What a term's id is called; the id itself where nothing knows it. */
export function labelOf(id: string, terms: readonly Term[], { language }: RenderContext): string {
  return terms.find((term) => term.id === id)?.label[language] ?? id;
}
