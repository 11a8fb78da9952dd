/** Ways to word something, in base forms. */
export interface Phrases {
  readonly da: readonly string[];
  readonly en: readonly string[];
}

/** Parses two comma-separated lists of phrases. */
export function phrases(danish: string, english: string): Phrases {
  const list = (text: string) =>
    text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
  return { da: list(danish), en: list(english) };
}
