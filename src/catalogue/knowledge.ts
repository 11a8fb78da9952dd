import { z } from 'zod';
import { localizedSchema, type Language, type Localized } from '../lib/language';
import type { Leavers } from '../people/find-leavers';
import { sourceSchema, type Collaboration } from './collaboration';
import type { CatalogueContent } from './content';
import type { Entry } from './entry';

/** A paraphrased statement of the strategy that answers questions by itself. */
export const passageSchema = z.strictObject({
  id: z.string(),
  title: localizedSchema,
  text: localizedSchema,
  /** It only states that the document does not say this. */
  lacking: z.boolean().optional(),
  /** Words and phrases that ask for it, in addition to those of its title and text. */
  words: z.strictObject({
    da: z.array(z.string()).default([]),
    en: z.array(z.string()).default([]),
  }),
  source: sourceSchema,
});
/** A paraphrased statement of the strategy. */
export type Passage = z.infer<typeof passageSchema>;

type Experience = NonNullable<Entry['experiences']>[number];

/**
 * What entries state in addition to their facts: who is responsible for them, who confirmed or
 * corrected them, their basis, what was decided since, and experiences.
 */
export interface Provenance extends Pick<Entry, 'ownerName' | 'basis'> {
  /** The oldest first. */
  readonly decisions?: Entry['decisions'];
  readonly confirmed?: Entry['confirmed'];
  readonly corrected?: Entry['corrected'];
  /** The proposed changes that a coordinator has not decided yet. */
  readonly proposals?: Entry['proposals'];
  readonly experiences?: readonly Experience[] | undefined;
}

/** The part of the knowledge that contains experiences. */
interface ProvenanceSource {
  readonly collaborations: readonly Collaboration[];
  readonly provenance?: ReadonlyMap<string, Provenance>;
}

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
const PREFIX = 'experience:';
const LONGEST = 2500;
const TITLE: Localized = { da: 'Erfaringer', en: 'Experience' };
const PLACE: Localized = { da: 'Opfølgning i Udsyn', en: 'Monitoring in Udsyn' };

/** The experiences from a collaboration, newest first. */
export function experiencesOf(
  id: string,
  { provenance }: Pick<ProvenanceSource, 'provenance'>,
): readonly Experience[] {
  const { experiences = [] } = provenance?.get(id) ?? {};
  return experiences.toSorted((one, other) => other.on.localeCompare(one.on));
}

/** The id of the passage with the experiences from some collaborations. */
export function experienceId(collaborations: readonly string[]): string {
  return `${PREFIX}${collaborations.join('+')}`;
}

/** As many sentences as fit on a card; an experience is never cut in the middle. */
function joinWhileShort(sentences: readonly string[]): string {
  let length = 0;
  const kept = sentences.filter((sentence, at) => {
    length += sentence.length;
    return at === 0 || length <= LONGEST;
  });
  return kept.join('\n\n');
}

/** Builds the passage of such an id: the experiences from its collaborations, newest first. */
export function experiencePassage(id: string, knowledge: ProvenanceSource): Passage | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const wanted = id.slice(PREFIX.length).split('+');
  const entries = knowledge.collaborations.filter((entry) => wanted.includes(entry.id));
  const experiences = entries
    .flatMap((entry) => experiencesOf(entry.id, knowledge).map((one) => ({ entry, one })))
    .sort((one, other) => other.one.on.localeCompare(one.one.on));
  if (experiences.length === 0) return undefined;
  const [first, second] = entries;
  const only = second === undefined ? first : undefined;
  const textIn = (language: Language) => {
    const date = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
    return joinWhileShort(
      experiences.map(({ entry, one }) => {
        const where = only === undefined ? `${entry.name[language]}: ` : '';
        return `${where}${one.text} (${one.name}, ${date.format(new Date(`${one.on}T00:00:00Z`))})`;
      }),
    );
  };
  const titleIn = (language: Language) =>
    only === undefined ? TITLE[language] : `${TITLE[language]}: ${only.name[language]}`;
  return {
    id,
    title: { da: titleIn('da'), en: titleIn('en') },
    text: { da: textIn('da'), en: textIn('en') },
    words: { da: [], en: [] },
    source: { document: 'udsyn', place: PLACE },
  };
}

/** Everything that answers questions: the live collaborations and the content pack. */
export interface Knowledge extends CatalogueContent {
  readonly passages: readonly Passage[];
  /** What the live entries state in addition to their facts, by collaboration. */
  readonly provenance?: ReadonlyMap<string, Provenance>;
  /** The contacts who can no longer be reached, by name, and since which day. */
  readonly leavers?: Leavers;
}

/** Provides the current knowledge. */
export interface KnowledgeSource {
  current(): { readonly knowledge: Knowledge };
}
