import type { Source } from '../collaboration';
import { formatList } from '../../lib/format';
import type { Language } from '../../lib/language';
import type { RenderContext } from '../../cards/render-context';

/** Only the first place in a line is capitalised. */
const uncapitalised = (place: string) => `${place.slice(0, 1).toLowerCase()}${place.slice(1)}`;

const NUMBERED = /^(.*\D)(\d+)$/;

/** The words that English writes in the plural before several numbers; Danish does not: "tabel 1 og 3". */
const COUNTED = /(table|item|section|page)(?= $)/iu;

/** Places that differ only by their numbers, as one: "Annex 4, tables 1 and 3". */
function withNumbers(head: string, numbers: readonly string[], language: Language): string {
  const isPlural = language === 'en' && numbers.length > 1;
  return `${isPlural ? head.replace(COUNTED, '$1s') : head}${formatList(numbers, language)}`;
}

/** Sorts places and merges those that differ only by their last number: "Bilag 4, tabel 1 og 3". */
function mergedPlaces(places: readonly string[], language: Language): string[] {
  const inOrder = places.toSorted((one, other) =>
    one.localeCompare(other, language, { numeric: true }),
  );
  const numbers = new Map<string, string[]>();
  for (const place of inOrder) {
    const [, head = place, number = ''] = NUMBERED.exec(place) ?? [];
    numbers.set(head, [...(numbers.get(head) ?? []), number]);
  }
  return [...numbers].map(([head, all]) => withNumbers(head, all, language));
}

/** "Bilag 4, tabel 2; bilag 5, tabel 1", each place once. */
export function formatPlaces(sources: readonly Source[], { language }: RenderContext): string {
  const places = new Set(sources.map(({ place }) => place[language]));
  const [first = '', ...others] = mergedPlaces([...places], language);
  return [first, ...others.map(uncapitalised)].join('; ');
}

/** The line of one document: "Kilde: Bilag 4, tabel 3 · International Strategi …, marts 2012". */
function formatDocument(
  id: string,
  sources: readonly Source[],
  renderContext: RenderContext,
): string {
  const { language, strings, knowledge } = renderContext;
  const places = `${strings.common.source}: ${formatPlaces(sources, renderContext)}`;
  const document = knowledge.organisation.documents.find((one) => one.id === id);
  return document === undefined
    ? places
    : `${places} · ${strings.common.from(document.title[language], document.published?.[language])}`;
}

/**
 * The sources of facts, one line per document, and the age of the facts that nobody has confirmed:
 * "Kilde: Bilag 4, tabel 3 · International Strategi …, marts 2012".
 */
export function formatSources(
  sources: readonly Source[],
  renderContext: RenderContext,
  unconfirmed: readonly Source[] = sources,
): string {
  const { language, strings, knowledge } = renderContext;
  const documents = [...new Set(sources.map(({ document }) => document))];
  const lines = documents.map((id) =>
    formatDocument(
      id,
      sources.filter((source) => source.document === id),
      renderContext,
    ),
  );
  const ages = [...new Set(unconfirmed.map(({ document }) => document))].flatMap((id) => {
    const document = knowledge.organisation.documents.find((one) => one.id === id);
    return document?.published?.[language] ?? [];
  });
  const age =
    ages.length === 0 ? [] : [strings.common.asOf(formatList([...new Set(ages)], language))];
  return [...lines, ...age].join('\n\n');
}
