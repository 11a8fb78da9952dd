import type { Collaboration } from '../../catalogue/collaboration';
import { type Entry, listEntries } from '../../catalogue/entry';
import type { Knowledge } from '../../catalogue/knowledge';
import { findLeavers, type Leavers } from '../../people/find-leavers';
import type { DocumentStore } from '../../store/document-store';
import {
  type EntryChange,
  type IndexedKnowledge,
  indexKnowledge,
  withChanges,
} from './index-knowledge';

/** The knowledge that answers questions, kept up to date with the live catalogue. */
export interface LiveKnowledge {
  current(): IndexedKnowledge;
  /** Reads the catalogue again, and brings the index up to date with the entries that changed. */
  refresh(): Promise<void>;
}

const provenanceOf = ({
  confirmed,
  corrected,
  proposals,
  experiences,
  ownerName,
  basis,
  decisions,
}: Entry) => ({
  confirmed,
  corrected,
  proposals: proposals?.filter(({ status }) => status === 'open'),
  experiences,
  ownerName,
  basis,
  decisions,
});

/** The facts of an entry with what Udsyn's cases decided about it, which no amount may carry. */
function factsOf({ facts, basis, decisions = [] }: Entry): Collaboration {
  const decided = [...(basis === undefined ? [] : [basis]), ...decisions].map(
    ({ body, decidedOn, screening }) => ({ by: body, on: decidedOn, screening }),
  );
  return decided.length === 0
    ? facts
    : { ...facts, decisions: [...(facts.decisions ?? []), ...decided] };
}

const isSame = (leavers: Leavers, before: Leavers = new Map()) =>
  JSON.stringify([...leavers]) === JSON.stringify([...before]);

/** The names of the contacts of some entries. */
const contactNames = (entries: readonly Entry[]) =>
  entries.flatMap(({ facts: { contacts } }) =>
    [...contacts.administrative, ...contacts.political].map(({ name }) => name),
  );

/** Combines the content pack with the live entries of the store. */
export async function openLiveKnowledge(
  pack: Knowledge,
  ports: { documents: DocumentStore },
): Promise<LiveKnowledge> {
  const read = () => listEntries(pack.organisation.id, ports);
  const first = await read();
  let indexed = indexKnowledge({
    ...pack,
    collaborations: first.map(({ document }) => factsOf(document)),
    provenance: new Map(first.map(({ document }) => [document.id, provenanceOf(document)])),
    leavers: await findLeavers(contactNames(first.map(({ document }) => document)), ports),
  });
  const seen = new Map(first.map(({ document, version }) => [document.id, version]));
  return {
    current: () => indexed,
    refresh: async () => {
      const entries = await read();
      const present = new Set(entries.map(({ document }) => document.id));
      const changed = entries.filter(({ document, version }) => seen.get(document.id) !== version);
      const gone = [...seen.keys()].filter((id) => !present.has(id));
      const documents = entries.map(({ document }) => document);
      const leavers = await findLeavers(contactNames(documents), ports);
      if (!isSame(leavers, indexed.knowledge.leavers))
        indexed = { ...indexed, knowledge: { ...indexed.knowledge, leavers } };
      if (changed.length + gone.length === 0) return;
      const changes: EntryChange[] = [
        ...changed.map(({ document }) => ({
          id: document.id,
          facts: factsOf(document),
          provenance: provenanceOf(document),
        })),
        ...gone.map((id) => ({ id, facts: undefined, provenance: {} })),
      ];
      indexed = withChanges(indexed, changes);
      for (const { document, version } of changed) seen.set(document.id, version);
      for (const id of gone) seen.delete(id);
    },
  };
}
