import type { Collaboration } from '../collaboration';
import { kinThemes } from './kin-themes';
import type { Ground, OverlapSubject, Weighed } from './overlap-ground';

/** A programme pays for very different things … */
const PROGRAMME = 0.6;
/** … and a country says least. */
const COUNTRY = 0.1;
/** A country of more collaborations than this is no overlap on its own. */
const RARE_COUNTRY = 2;
/** Nor is a theme that more than this share of the collaborations have (and more than a few of them). */
const COMMON_THEME = 0.2;
const FEW = 3;

/** What is shared of one theme, or of what stands for it: several narrower ones are still one theme. */
function sharedTheme(
  theme: string,
  { themes }: Collaboration,
  { vocabulary, inUse, spread: { total, count, rarity } }: Ground,
): { readonly ids: readonly string[]; readonly weight: number; readonly common: boolean } {
  const kin = kinThemes(theme, vocabulary, inUse).find(({ family }) =>
    themes.some((id) => family.has(id)),
  );
  if (kin === undefined) return { ids: [], weight: 0, common: true };
  const having = (one: Collaboration) => one.themes.some((id) => kin.family.has(id));
  return {
    // The theme that the family is called by comes first.
    ids: [...kin.family].filter((id) => themes.includes(id)),
    weight: kin.share * rarity(having),
    common: count(having) > Math.max(FEW, total * COMMON_THEME),
  };
}

/** The themes that both have, or that stand for them. */
export function sharedThemes(
  subject: OverlapSubject,
  collaboration: Collaboration,
  ground: Ground,
): Weighed[] {
  const seen = new Set<string>();
  return subject.themes
    .map((theme) => sharedTheme(theme, collaboration, ground))
    .toSorted((one, other) => other.weight - one.weight)
    .flatMap(({ ids, weight, common }) => {
      const [first, ...others] = ids.filter((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      const weighed = (id: string, weight: number): Weighed => ({
        reason: { by: 'theme', id },
        weight,
        common,
      });
      return first === undefined
        ? []
        : [weighed(first, weight), ...others.map((id) => weighed(id, 0))];
    });
}

/** The countries that both have. */
export function sharedCountries(
  { countries }: OverlapSubject,
  collaboration: Collaboration,
  { spread: { count, rarity } }: Ground,
): Weighed[] {
  return countries
    .filter((id) => collaboration.countries.includes(id))
    .map((id) => {
      const having = (one: Collaboration) => one.countries.includes(id);
      return {
        reason: { by: 'country', id },
        weight: COUNTRY * rarity(having),
        common: count(having) > RARE_COUNTRY,
      };
    });
}

/** The programme that pays for both. */
export function sharedProgramme(
  { programmes }: OverlapSubject,
  { funding: { programme: id } }: Collaboration,
  { spread: { rarity } }: Ground,
): Weighed[] {
  if (id === undefined || !programmes.includes(id)) return [];
  const weight = PROGRAMME * rarity((one) => one.funding.programme === id);
  return [{ reason: { by: 'programme', id }, weight }];
}
