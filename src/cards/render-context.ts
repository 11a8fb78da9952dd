import type { Knowledge } from '../catalogue/knowledge';
import type { Term } from '../catalogue/vocabulary';
import type { Strings } from '../texts/da';
import { stringsFor } from '../texts/strings';
import type { Language } from '../lib/language';

/** What is needed to write text for a reader: the language, its strings, and the labels of ids. */
export interface RenderContext {
  readonly language: Language;
  readonly strings: Strings;
  readonly knowledge: Knowledge;
  /** Today in Copenhagen (`2026-11-21`). */
  readonly day: string;
  /** The question, so that its words can be shown as they were typed. */
  readonly question?: string | undefined;
}

/** Builds the render context for a language. */
export function renderContextFor(
  language: Language,
  knowledge: Knowledge,
  day: string,
): RenderContext {
  return { language, strings: stringsFor(language), knowledge, day };
}

/** The label of a term; its id if the term is unknown. */
export function labelOf(id: string, terms: readonly Term[], { language }: RenderContext): string {
  return terms.find((term) => term.id === id)?.label[language] ?? id;
}
