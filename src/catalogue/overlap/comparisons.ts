import type { Collaboration } from '../collaboration';
import { distinctiveWords, foldedWords } from './distinctive-words';
import { namedBodies, sharedWords } from './institution';
import type {
  ComparedCollaboration,
  OverlapContext,
  OverlapSubject,
  WeighedReason,
} from './overlap-context';

/** A programme pays for very different things … */
const PROGRAMME = 0.6;
/** … and a country says least. */
const COUNTRY = 0.1;
/** A country of more collaborations than this is no overlap on its own. */
const RARE_COUNTRY = 2;
/** Nor is a theme that more than this share of the collaborations have (and more than a few of them). */
const COMMON_THEME = 0.2;
const FEW = 3;
/** Two of a name's distinctive words, and this share of them, are that name. */
const SAME_NAME = 0.6;

/** Finds what a collaboration shares with one subject. */
export type OverlapComparison = (compared: ComparedCollaboration) => WeighedReason[];

/** Compares a subject's words with the partners of collaborations, and with the names that they are known by. */
function compareWords(
  { name, partners }: OverlapSubject,
  context: OverlapContext,
): OverlapComparison {
  const text = `${name} ${partners}`;
  const written = ` ${foldedWords(text).join(' ')} `;
  const words = new Set(distinctiveWords(text));
  const bodies = namedBodies(`${name}, ${partners}`);
  const isShared = (word: string) => words.has(word);
  const isNamed = ({ names }: ComparedCollaboration) =>
    names.some((variant) => {
      if (written.includes(variant.text)) return true;
      // Most of a name is as good as the whole.
      const shared = variant.words.filter(isShared).length;
      return shared > 1 && shared / variant.words.length >= SAME_NAME;
    });

  return (compared) => {
    const sharedPartners = compared.partners.flatMap(({ label, body }): WeighedReason[] => {
      const shared = bodies.flatMap((one) => sharedWords(body, one));
      const weights = shared.map((word) => context.partnerWord(word).rarity);
      if (weights.length === 0) return [];
      return [{ reason: { by: 'partner', label }, weight: Math.max(...weights) }];
    });
    if (!isNamed(compared)) return sharedPartners;
    const reason = { by: 'name', label: compared.collaboration.name } as const;
    return [{ reason, weight: context.unseen.rarity }, ...sharedPartners];
  };
}

/** What is shared of one theme, or of what stands for it: several narrower ones are still one theme. */
function sharedTheme(theme: string, { themes }: Collaboration, context: OverlapContext) {
  const shared = context
    .themeFamilies(theme)
    .find(({ family }) => themes.some((id) => family.has(id)));
  if (shared === undefined) return { ids: [], weight: 0, common: true };
  return {
    // The theme that names the family comes first.
    ids: [...shared.family].filter((id) => themes.includes(id)),
    weight: shared.share * shared.rarity,
    common: shared.count > Math.max(FEW, context.total * COMMON_THEME),
  };
}

/** Compares a subject's themes, or those that stand for them, with those of collaborations. */
function compareThemes(subject: OverlapSubject, context: OverlapContext): OverlapComparison {
  return ({ collaboration }) => {
    const seen = new Set<string>();
    return subject.themes
      .map((theme) => sharedTheme(theme, collaboration, context))
      .toSorted((one, other) => other.weight - one.weight)
      .flatMap(({ ids, weight, common }) => {
        const added = ids.filter((id) => !seen.has(id));
        for (const id of ids) seen.add(id);
        return added.map((id, index) => ({
          reason: { by: 'theme', id },
          weight: index === 0 ? weight : 0,
          common,
        }));
      });
  };
}

/** Compares the programme that pays. */
function compareProgramme(
  { programmes }: OverlapSubject,
  context: OverlapContext,
): OverlapComparison {
  return ({ collaboration: { funding } }) => {
    const { programme: id } = funding;
    if (id === undefined || !programmes.includes(id)) return [];
    const weight = PROGRAMME * context.programme(id).rarity;
    return [{ reason: { by: 'programme', id }, weight }];
  };
}

/** Compares countries. */
function compareCountries(
  { countries }: OverlapSubject,
  context: OverlapContext,
): OverlapComparison {
  return ({ collaboration }) =>
    countries
      .filter((id) => collaboration.countries.includes(id))
      .map((id) => {
        const { count, rarity } = context.country(id);
        const reason = { by: 'country', id } as const;
        return { reason, weight: COUNTRY * rarity, common: count > RARE_COUNTRY };
      });
}

/** Everything that collaborations can share with a subject, one comparison a kind. */
export const comparisonsWith = (
  subject: OverlapSubject,
  context: OverlapContext,
): OverlapComparison[] =>
  [compareWords, compareThemes, compareProgramme, compareCountries].map((compare) =>
    compare(subject, context),
  );
