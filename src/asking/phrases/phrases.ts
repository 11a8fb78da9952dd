/** Ways to word a thing, in base forms. */
export interface Phrases {
  readonly da: readonly string[];
  readonly en: readonly string[];
}

/** Phrases from two lists, each separated by commas. */
export function phrases(danish: string, english: string): Phrases {
  const list = (text: string) =>
    text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
  return { da: list(danish), en: list(english) };
}
