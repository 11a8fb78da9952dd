import type { Localized } from '../../lib/language';
import type { Collaboration } from '../collaboration';
import type { Ground, OverlapSubject, Weighed } from './overlap-ground';
import { foldedWords, tellingWords } from './telling-words';

/** Two of a name's telling words, and this share of them, are that name. */
const SAME_NAME = 0.6;

const wordsOf = ({ da, en }: Localized) => tellingWords(`${da} ${en}`);
const has = (words: ReadonlySet<string>) => (word: string) => words.has(word);

/** Partners of which the subject writes a telling word, be it in its name. */
export function sharedPartners(
  { name, partners }: OverlapSubject,
  collaboration: Collaboration,
  { spread: { rarity } }: Ground,
): Weighed[] {
  const words = tellingWords(`${name} ${partners}`);
  return collaboration.partners.flatMap((label): Weighed[] => {
    const weights = [...wordsOf(label)]
      .filter(has(words))
      .map((word) => rarity((one) => one.partners.some((other) => wordsOf(other).has(word))));
    return weights.length === 0
      ? []
      : [{ reason: { by: 'partner', label }, weight: Math.max(...weights) }];
  });
}

/** The collaboration itself, called by a name that it is known by, or by most of it. */
export function sameName(
  subject: OverlapSubject,
  { name, aliases }: Collaboration,
  { spread: { rarity } }: Ground,
): Weighed[] {
  const text = `${subject.name} ${subject.partners}`;
  const written = ` ${foldedWords(text).join(' ')} `;
  const words = tellingWords(text);
  const isNamed = [name.da, name.en, ...aliases].some((variant) => {
    if (written.includes(` ${foldedWords(variant).join(' ')} `)) return true;
    const renderContext = tellingWords(variant);
    const shared = [...renderContext].filter(has(words)).length;
    return shared > 1 && shared / renderContext.size >= SAME_NAME;
  });
  return isNamed ? [{ reason: { by: 'name', label: name }, weight: rarity(() => false) }] : [];
}
