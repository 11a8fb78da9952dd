import type { Term, Vocabulary } from '../../catalogue/vocabulary';
import type { Screening } from '../case/screening';

/** Lower case, words alone with a space around each. */
const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Where the first word that names a kind stands in a text. */
function placeOf({ label, words: { da, en } }: Term, text: string): number {
  const places = [label.da, label.en, ...da, ...en].map((word) => words(text).indexOf(words(word)));
  return Math.min(...places.filter((place) => place >= 0));
}

/** The kind that a text names first. */
function namedIn(text: string, kinds: readonly Term[]): string | undefined {
  const [first] = kinds
    .map((kind) => ({ id: kind.id, place: placeOf(kind, text) }))
    .filter(({ place }) => place < Infinity)
    .sort((one, other) => one.place - other.place);
  return first?.id;
}

/** The kind that the name of a proposal tells, or the words it was begun with; a project where money comes in, and no guess otherwise. */
export function kindOfProposal(
  { proposal, history }: Pick<Screening, 'proposal' | 'history'>,
  { kinds }: Vocabulary,
): string {
  const { name = '', funding, programme } = proposal;
  // Of the sentence only the beginning is about the collaboration itself.
  const [said = ''] = history.find(({ did }) => did === 'started')?.value?.split(/[,.;]/) ?? [];
  const financed = programme !== undefined || (funding !== undefined && funding !== 'none');
  const likely = [...(financed ? ['project'] : []), 'other'];
  return (
    namedIn(`${name}\n${said}`, kinds) ??
    likely.find((id) => kinds.some((kind) => kind.id === id)) ??
    kinds[0]?.id ??
    'other'
  );
}
