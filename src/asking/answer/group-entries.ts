import { type Collaboration, decisionsOf } from '../../catalogue/collaboration';
import type { Grouping } from './query';

/** Collaborations that share a value, and that value. */
export interface Group {
  /** A person's name, otherwise an id of the vocabulary. */
  readonly id: string;
  readonly entries: readonly Collaboration[];
}

const listed = (id: string | undefined) => (id === undefined ? [] : [id]);
const contactsOf = ({ contacts }: Collaboration) => contacts.administrative.map(({ name }) => name);
const representativesOf = ({ contacts }: Collaboration) =>
  contacts.political.map(({ name }) => name);

const IDS_OF: Readonly<Record<Grouping, (entry: Collaboration) => readonly string[]>> = {
  contact: contactsOf,
  representative: representativesOf,
  person: (entry) => [...contactsOf(entry), ...representativesOf(entry)],
  unit: ({ unit }) => listed(unit),
  country: ({ countries }) => countries,
  programme: ({ funding }) => listed(funding.programme),
  theme: ({ themes }) => themes,
  area: ({ area }) => [area],
  level: ({ level }) => [level],
  kind: ({ kind }) => [kind],
  body: (entry) => decisionsOf(entry).map(({ by }) => by),
};

/** Groups collaborations by a shared value, largest group first. */
export function groupEntries(entries: readonly Collaboration[], per: Grouping): Group[] {
  const groups = new Map<string, Collaboration[]>();
  for (const entry of entries)
    for (const id of new Set(IDS_OF[per](entry))) {
      const members = groups.get(id);
      if (members === undefined) groups.set(id, [entry]);
      else members.push(entry);
    }
  return [...groups]
    .map(([id, members]) => ({ id, entries: members }))
    .sort((one, other) => other.entries.length - one.entries.length);
}
