import { fold } from '../../lib/text';
import type { IndexedKnowledge } from '../answer/index-knowledge';
import { tokenise, WORD } from '../language/tokens';
import { readText } from './reading';
import { areaOrTheme, isOf, mostSpecific } from './slot';

/** Ids of the vocabulary that a text names. */
interface Recognised {
  readonly areas: readonly string[];
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly programmes: readonly string[];
}

interface Place {
  readonly country: string;
  readonly words: readonly string[];
}

function placesOf({ knowledge }: IndexedKnowledge): Place[] {
  const { countries, regions } = knowledge.vocabulary;
  return [
    ...countries.map(({ id, places = [] }) => ({ country: id, names: places })),
    ...regions,
  ].flatMap(({ country, names }) =>
    names.map((name) => ({ country, words: tokenise(name).map(({ word }) => fold(word)) })),
  );
}

/**
 * The token positions at which a place is named; its last word may be in the genitive (Region
 * Skånes).
 */
function positionsOf({ words }: Place, tokens: readonly string[]): number[] {
  return tokens.flatMap((_, from) => {
    const named = words.every((word, offset) => {
      const given = tokens[from + offset];
      return given === word || (offset === words.length - 1 && given === `${word}s`);
    });
    return named ? words.map((_word, offset) => from + offset) : [];
  });
}

/** The ids of the collaborations that a text names, those with a whole name first. */
export function entriesNamedIn(text: string, index: IndexedKnowledge): string[] {
  const { slots } = readText(text, index, { day: '' });
  const named = mostSpecific(slots.filter(isOf('collaboration')).filter(({ not }) => not !== true));
  const whole = named.filter(({ exact, share }) => exact && share === undefined);
  const best = whole.length > 0 ? whole : named;
  return [...new Set(best.map(({ meaning }) => meaning.id))];
}

/**
 * Builds a recogniser that finds the vocabulary a text names, as in a question, and also recognises
 * countries by their cities and regions.
 */
export function recogniser(index: IndexedKnowledge): (text: string) => Recognised {
  const places = placesOf(index);
  return (text) => {
    const tokens = tokenise(text).map(({ word }) => fold(word));
    const placed = places.map((place) => ({
      country: place.country,
      at: positionsOf(place, tokens),
    }));
    // The name of a place must not be corrected to a theme.
    const inNames = new Set(placed.flatMap(({ at }) => at));
    let position = 0;
    const rest = text
      .normalize('NFC')
      .replace(WORD, (word) => (inNames.has(position++) ? '' : word));
    const { slots } = readText(rest, index, { day: '' });
    const named = areaOrTheme(
      mostSpecific(
        slots
          .filter(isOf('area', 'country', 'theme', 'programme'))
          .filter(({ not }) => not !== true),
      ),
      rest,
    );
    const idsOf = (facet: 'area' | 'country' | 'theme' | 'programme') => [
      ...new Set(named.flatMap(({ meaning }) => (meaning.is === facet ? [meaning.id] : []))),
    ];
    // "North Karelia" is in Finland, although Karelia is in Russia.
    const isPartOfName = ({ at }: (typeof placed)[number]) =>
      placed.some(
        (other) => other.at.length > at.length && at.every((one) => other.at.includes(one)),
      );
    const inPlaces = placed.filter((one) => one.at.length > 0 && !isPartOfName(one));
    return {
      areas: idsOf('area'),
      countries: [...new Set([...idsOf('country'), ...inPlaces.map(({ country }) => country)])],
      themes: idsOf('theme'),
      programmes: idsOf('programme'),
    };
  };
}
