import { z } from 'zod';
import { hashOf } from '../../../src/lib/canonical-text';
import { listScreenings } from '../../../src/screening/case/list-screenings';
import {
  type Screening,
  screenings,
  createScreening,
  readScreening,
} from '../../../src/screening/case/screening';
import { startScreening } from '../../../src/screening/case/start-screening';
import { type Checklist, frozenChecklists } from '../../../src/screening/checklist/checklist';
import { takeStep } from '../../../src/screening/checklist/screening-questionnaire';
import { frozenAnswersOf } from '../../../src/screening/result/case-note';
import type { Collection, DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { administrative, applyContext } from '../../builders/apply-context';
import { checklist } from '../../builders/checklist';
import { assessment, screening } from '../../builders/screening';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { failingDocumentStore, type WriteOutcome } from '../../fakes/failing-document-store';
import { fixedClock } from '../../fakes/fixed-clock';

const clock = fixedClock('2027-03-01T08:00:00.000Z');
const ID = 'screening-1';
const METTE = { id: 'mette', name: 'Mette Sørensen' };
const REFERENCE = { level: 'political', version: 1, hash: hashOf(checklist()) };

const open = () => createMemoryDocumentStore(clock);

/** Opens a store as another process would, with nothing read yet. */
const reopened = (documents: DocumentStore) => countingDocumentStore(documents);

async function referencesIn(documents: DocumentStore, id = ID) {
  return (await documents.get(screenings, id, id))?.document.checklists;
}

async function frozenIn(documents: DocumentStore) {
  const { items } = await documents.query(frozenChecklists, { limit: 10 });
  return items.map(({ document }) => document);
}

const inOtherOrder = (one: Checklist) =>
  Object.fromEntries(Object.entries(one).toReversed()) as Checklist; // The same properties in another order.

function answer(documents: DocumentStore) {
  const input = { do: 'answer', question: 'strategy', value: 3 } as const;
  const tap = { screening: ID, person: METTE, input };
  return takeStep(tap, { ...applyContext(), clock, documents });
}

describe('stored screenings', () => {
  describe('createScreening', () => {
    it('stores a checklist once, and a reference to it in each screening', async () => {
      const documents = open();

      await createScreening(screening(), { documents });
      await createScreening(screening({ id: 'two', checklists: [inOtherOrder(checklist())] }), {
        documents: reopened(documents),
      });

      const [first, ...others] = await frozenIn(documents);
      expect(others).toEqual([]);
      expect(first?.id).toBe(`political.1.${REFERENCE.hash}`);
      expect(first?.checklist).toEqual(checklist());
      expect(await referencesIn(documents)).toEqual([REFERENCE]);
      expect(await referencesIn(documents, 'two')).toEqual(await referencesIn(documents));
    });

    it('stores different checklists separately, even if they have the same version', async () => {
      const documents = open();
      const reworded = checklist({ title: { da: 'Ny titel', en: 'New title' } });

      await createScreening(screening({ checklists: [checklist(), administrative()] }), {
        documents,
      });
      await createScreening(screening({ id: 'two', checklists: [reworded] }), { documents });

      expect(await frozenIn(documents)).toHaveLength(3);
      const two = await readScreening('two', { documents: reopened(documents) });
      expect(two?.document.checklists).toEqual([reworded]);
    });

    it.each<[string, WriteOutcome]>([
      ['create checklists', 'lost-before'],
      ['create checklists', 'lost-after'],
      ['create screenings', 'lost-before'],
      ['create screenings', 'lost-after'],
    ])('completes an attempt that was interrupted at "%s", %s', async (broken, how) => {
      const memory = open();
      const failing = failingDocumentStore(memory, (write) => (write === broken ? how : 'well'));
      const { checklists } = applyContext();
      const start = { id: ID, organisation: 'nordjylland', owner: METTE, checklists };
      await expect(startScreening(start, { clock, documents: failing })).rejects.toThrow(broken);

      const started = await startScreening(start, { clock, documents: reopened(memory) });

      expect(started.checklists).toEqual([administrative()]);
      expect(await readScreening(ID, { documents: memory })).toMatchObject({ document: started });
      expect(await frozenIn(memory)).toHaveLength(1);
    });
  });

  describe('readScreening', () => {
    it('reads a checklist from the store only the first time', async () => {
      const memory = open();
      await createScreening(screening(), { documents: memory });
      await createScreening(screening({ id: 'two' }), { documents: memory });
      const documents = reopened(memory);

      const { mine } = await listScreenings('mette', { documents });

      expect(mine.map(({ checklists }) => checklists)).toEqual([[checklist()], [checklist()]]);
      const calls = ['query screenings', 'query invitations', 'get checklists'];
      expect(documents.take().calls).toEqual(calls);
      expect((await readScreening(ID, { documents }))?.document).toEqual(screening());
      expect(documents.take().calls).toEqual(['get screenings']);
    });

    it('reports which checklist is missing', async () => {
      const documents = open();
      await createScreening(screening(), { documents });
      const [{ id } = { id: '' }] = await frozenIn(documents);
      await documents.delete(frozenChecklists, id, id);

      const failure = await readScreening(ID, { documents: reopened(documents) }).catch(String);

      expect(failure).toContain(`The checklist "${id}" of a screening is not stored`);
    });
  });

  describe('a screening that was stored with its checklist inside', () => {
    const asBefore: Collection<Screening> = {
      name: screenings.name,
      schema: z.custom<Screening>(),
      id: ({ id }) => id,
      partition: ({ id }) => id,
      indexes: [],
    };
    const OLD = screening({ assessments: [assessment()] });

    async function openOld() {
      const documents = countingDocumentStore(open());
      await documents.create(asBefore, OLD);
      documents.take();
      return documents;
    }

    it('is read and listed unchanged', async () => {
      const documents = await openOld();

      const read = await readScreening(ID, { documents });

      expect(read?.document).toEqual(OLD);
      expect(read && frozenAnswersOf(read.document)).toBe(frozenAnswersOf(OLD));
      expect((await listScreenings('mette', { documents })).mine).toEqual([OLD]);
      expect(await frozenIn(documents)).toEqual([]);
    });

    it('has a reference to its checklist after its next write', async () => {
      const documents = await openOld();

      const taken = await answer(documents);

      const calls = ['get screenings', 'create checklists', 'replace screenings'];
      expect(documents.take().calls).toEqual(calls);
      expect(taken).toMatchObject({
        ok: true,
        state: { screening: { checklists: [checklist()] } },
      });
      expect(await referencesIn(documents)).toEqual([REFERENCE]);
      const read = await readScreening(ID, { documents: reopened(documents) });
      expect(read?.document).toEqual(taken.state?.screening);
    });
  });
});
