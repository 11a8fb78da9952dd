import { formatList } from '../lib/format';
import type { Person } from '../people/person';
import type { Colleague } from '../people/read-colleague';
import type { RenderContext } from './render-context';

/** What a form that asks for a colleague shows. */
export interface ColleagueForm {
  readonly notice?: string;
  /** The name typed so far. */
  readonly name?: string;
  /** The people that the picker offers without a search. */
  readonly offered?: readonly Person[];
  /** The people that a name may mean, each to be tapped. */
  readonly matches?: readonly Person[];
}

type Texts = RenderContext['strings']['people'];
type Named = Exclude<Colleague, { readonly kind: 'found' }>;

const LONGEST_NAME = 100;

/**
 * The picker of colleagues, with a field for the name beneath it. Teams searches all colleagues;
 * other clients show the people that the bot has met. With nobody to offer, only the field.
 */
export function colleagueInputs(
  { name = '', offered = [] }: ColleagueForm,
  { strings: { people: texts } }: RenderContext,
) {
  const typed = {
    kind: 'text' as const,
    id: 'name',
    label: offered.length === 0 ? texts.name : texts.orName,
    hint: texts.nameHint,
    value: name,
    longest: LONGEST_NAME,
  };
  const picker = {
    kind: 'people' as const,
    id: 'colleague',
    label: texts.pick,
    hint: texts.pickHint,
    choices: offered.map((person) => ({ title: person.name, value: person.id })),
  };
  return offered.length === 0 ? [typed] : [picker, typed];
}

/** Asks who is meant, or to confirm the only one. */
const chooseFrom = (matches: readonly Person[], { confirm, which }: Texts) =>
  matches.length === 1 ? confirm : which;

/** The notice of a form that asks for a colleague. */
export const colleagueNotice = (
  { notice = '', matches = [] }: ColleagueForm,
  { strings: { people: texts } }: RenderContext,
) => {
  if (notice !== '' || matches.length === 0) return notice;
  return chooseFrom(matches, texts);
};

/** Why nobody is meant for sure. */
function explain(named: Named, typed: string, { strings }: RenderContext): string {
  const { people: texts } = strings;
  if (named.kind === 'several') {
    if (named.picked === undefined) return chooseFrom(named.matches, texts);
    return named.picked === ''
      ? `${texts.unmet} ${texts.which}`
      : `${texts.both(named.picked, typed)} ${texts.which}`;
  }
  switch (named.reason) {
    case 'empty':
      return texts.empty;
    case 'unknown':
      return texts.unknown(typed);
    case 'unmet':
      return texts.unmet;
    case 'unreachable':
      return '';
  }
}

/**
 * What a form shows when nobody is meant for sure: the people to choose from, and those that the
 * bot cannot write to, who cannot be chosen.
 */
export function formatColleague(
  named: Named,
  name: string,
  renderContext: RenderContext,
): Pick<ColleagueForm, 'notice' | 'name' | 'matches'> {
  const { strings, language } = renderContext;
  const typed = name.trim();
  const all = 'matches' in named ? named.matches : [];
  const gone = all.filter(({ reachable }) => !reachable).map((person) => person.name);
  const marked =
    gone.length === 0 ? '' : strings.people.unreachable(formatList([...new Set(gone)], language));
  const notice = [explain(named, typed, renderContext), marked].filter((text) => text !== '');
  return {
    notice: notice.join(' '),
    name: typed,
    matches: all.filter(({ reachable }) => reachable),
  };
}
