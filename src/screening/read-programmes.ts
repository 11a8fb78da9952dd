import type { Term } from '../catalogue/vocabulary';
import { namesOf, plain } from './read-choice';
import type { Reading } from './recognise';

const namedIn = (text: string) => (name: string) => plain(text).includes(name);

/** The name of several programmes that a text has, as it was written: "Interreg". */
function sharedName(text: string, terms: readonly Term[]): string {
  const names = terms.flatMap(namesOf).filter(namedIn(text));
  const [shared = ''] = names.filter((one, at) => names.indexOf(one) !== at);
  const from = text.toLowerCase().indexOf(shared);
  return text.slice(from, from + shared.length);
}

/** Which programmes a text names; a name of several, such as "Interreg", is kept as it was written and taken for none of them. */
export function readProgrammes(
  text: string,
  reading: Reading,
): { readonly text: string; readonly ids: string[] } | undefined {
  const ids = [...reading.recognise(text).programmes];
  const terms = reading.vocabulary.programmes.filter(({ id }) => ids.includes(id));
  if (terms.length < 2) return ids.length === 0 ? undefined : { text: '', ids };
  const own = terms.filter((term) =>
    namesOf(term)
      .filter(namedIn(text))
      .some((name) => terms.every((other) => other === term || !namesOf(other).includes(name))),
  );
  return own.length > 0
    ? { text: '', ids: own.map(({ id }) => id) }
    : { text: sharedName(text, terms), ids: [] };
}
