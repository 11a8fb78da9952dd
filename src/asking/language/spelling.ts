import { waysOfAsking } from '../slots/phrases/ways-of-asking';
import { LANGUAGES } from '../../lib/language';
import type { Collaboration } from '../../catalogue/collaboration';
import type { Knowledge } from '../../catalogue/knowledge';
import { fold } from '../../lib/text';

/** The usual spelling of every folded word of a content pack and of the entries that it has had. */
class Spellings {
  readonly #byFolded = new Map<string, string>();
  readonly #words = new Set<string>();
  readonly #entries = new WeakSet<Collaboration>();

  constructor(knowledge: Knowledge) {
    for (const [key, value] of Object.entries<unknown>({ ...knowledge })) {
      this.#learn(key);
      const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const part of parts) this.#learn(part);
    }
    for (const language of LANGUAGES) this.#learn([...waysOfAsking(language)]);
    for (const entry of knowledge.collaborations) this.#entries.add(entry);
  }

  #learn(content: unknown): void {
    for (const [word] of JSON.stringify(content ?? null).matchAll(/\p{L}+/gu)) {
      if (this.#words.has(word)) continue;
      this.#words.add(word);
      const folded = fold(word);
      if (!this.#byFolded.has(folded)) this.#byFolded.set(folded, word.toLowerCase());
    }
  }

  /** The spelling of a word, also in entries that have changed since. */
  of(folded: string, entries: readonly Collaboration[]): string | undefined {
    for (const entry of entries) {
      if (this.#entries.has(entry)) continue;
      this.#entries.add(entry);
      this.#learn(entry);
    }
    return this.#byFolded.get(folded);
  }
}

/**
 * Collected on demand, since only misspelt questions need it; kept by vocabulary, which stays when
 * entries change.
 */
const collected = new WeakMap<Knowledge['vocabulary'], Spellings>();

/**
 * The usual spelling of a folded word ("nordsokommissionen": nordsøkommissionen); `undefined` if it
 * is not in the content.
 */
export function spellingOf(folded: string, knowledge: Knowledge): string | undefined {
  const { vocabulary, collaborations } = knowledge;
  const spellings = collected.get(vocabulary) ?? new Spellings(knowledge);
  collected.set(vocabulary, spellings);
  return spellings.of(folded, collaborations);
}
