import { withAllConditions, entries, type Entry } from '../../src/catalogue/entry';
import {
  informOfDecision,
  informOfFollowUp,
  type InformationPolicy,
} from '../../src/catalogue/information';
import { changeDocument } from '../../src/store/document-store';
import { importContent } from '../../src/catalogue/import-content';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { collaboration } from '../builders/collaboration';
import { entry } from '../builders/entry';
import { knowledge, term } from '../builders/knowledge';
import { settableClock } from '../fakes/settable-clock';

const POLICY: InformationPolicy = {
  origin: { da: 'Forslag.', en: 'Proposal.' },
  body: 'rr',
  decision: {
    levels: ['political'],
    days: 60,
    text: { da: '{body} godkendte det {date}', en: '{body} approved it on {date}' },
    later: {
      exit: { da: '{body} forlod det {date}', en: '{body} left it on {date}' },
      renewal: { da: '{body} forlængede det {date}', en: '{body} renewed it on {date}' },
      change: { da: '{body} ændrede det {date}', en: '{body} changed it on {date}' },
    },
  },
  round: {
    levels: ['political'],
    conclusions: ['end'],
    days: 30,
    text: { da: 'Anbefalet {date}: {conclusion}', en: 'Recommended {date}: {conclusion}' },
  },
};
const VOCABULARY = { bodies: [term('fu', 'Forretningsudvalget', 'The Executive Committee')] };
const KEY = { organisation: 'nordjylland', id: 'cpmr' };
const BASIS = {
  screening: 'sag',
  decidedOn: '2026-09-15',
  body: 'fu',
  outcome: 'approved' as const,
  reason: '',
  recommendation: 'recommend',
};

async function open(stored: Entry = entry({ level: 'political' }, { basis: BASIS })) {
  const clock = settableClock('2026-09-16T08:00:00.000Z');
  const documents = createMemoryDocumentStore(clock);
  await documents.create(entries, stored);
  const ports = { documents, information: POLICY, day: '2026-09-16' };
  const stores = async () => (await documents.get(entries, KEY.organisation, KEY.id))?.document;
  return {
    clock,
    documents,
    stores,
    duties: async () => (await stores())?.facts.conditions ?? [],
    decide: () => informOfDecision(KEY, 'sag', { ...ports, vocabulary: VOCABULARY }),
    conclude: (conclusion: 'continue' | 'end') =>
      informOfFollowUp(
        KEY,
        { id: 'cpmr.1', on: '2026-09-10', conclusion, label: { da: 'Afslut', en: 'End' } },
        ports,
      ),
    edit: (change: (one: Entry) => Entry) =>
      changeDocument(
        entries,
        { partition: KEY.organisation, id: KEY.id },
        (one) => ({ ok: true, document: change(one) }),
        { documents },
      ),
  };
}

describe('information', () => {
  it('is owed once for an approval by another body, with its deadline and first reminder', async () => {
    const { decide, duties, stores } = await open();

    await decide();
    await decide();

    expect(await duties()).toEqual([
      {
        id: 'sag.information',
        kind: 'information',
        text: 'Forretningsudvalget godkendte det 15. september 2026',
        wording: {
          da: 'Forretningsudvalget godkendte det 15. september 2026',
          en: 'The Executive Committee approved it on 15 September 2026',
        },
        status: 'open',
        deadline: '2026-11-14',
        remindOn: '2026-10-31',
      },
    ]);
    expect((await stores())?.conditionsDue).toBe('2026-10-31');
  });

  it('is owed for what was decided about an entry since, in the words of the matter', async () => {
    const later = {
      screening: 'sag',
      matter: 'exit',
      decidedOn: '2026-09-10',
      body: 'fu',
    } as const;
    const decisions = [{ ...later, reason: '' }];
    const { decide, duties } = await open(entry({ level: 'political' }, { decisions }));

    await decide();
    await decide();

    expect(await duties()).toMatchObject([
      {
        id: 'sag.information',
        text: 'Forretningsudvalget forlod det 10. september 2026',
        deadline: '2026-11-09',
      },
    ]);
  });

  it.each([
    ['the body itself has decided', { basis: { ...BASIS, body: 'rr' } }, 'political'],
    ['the case was rejected', { basis: { ...BASIS, outcome: 'rejected' as const } }, 'political'],
    ['the level is left out', { basis: BASIS }, 'administrative'],
    ['nothing was decided', {}, 'political'],
  ] as const)('is not owed where %s', async (_, about, level) => {
    const { decide, duties } = await open(entry({ level }, about));

    await decide();

    expect(await duties()).toEqual([]);
  });

  it('is taken back when the record is corrected to the body itself, unless it was given', async () => {
    const { decide, duties, edit } = await open();
    const toCouncil = (one: Entry): Entry => ({ ...one, basis: { ...BASIS, body: 'rr' } });
    await decide();
    await edit(toCouncil);
    await decide();
    expect(await duties()).toEqual([]);

    await edit((one) => ({ ...one, basis: BASIS }));
    await decide();
    const [duty] = await duties();
    if (duty === undefined) throw new Error('no duty');
    await edit((one) => withAllConditions(toCouncil(one), [{ ...duty, status: 'met' }]));
    await decide();

    expect(await duties()).toMatchObject([{ status: 'met' }]);
  });

  it('gets another deadline when the day of the decision is corrected, unless somebody moved it', async () => {
    const { decide, duties, edit } = await open();
    const decidedOn = (day: string) => (one: Entry) => ({
      ...one,
      basis: { ...BASIS, decidedOn: day },
    });
    await decide();
    await edit(decidedOn('2026-09-01'));
    await decide();
    expect(await duties()).toMatchObject([{ deadline: '2026-10-31', remindOn: '2026-10-17' }]);

    const [duty] = await duties();
    if (duty === undefined) throw new Error('no duty');
    const changed = {
      at: '2026-09-16T08:00:00.000Z',
      by: 'mette',
      name: 'M',
      before: '',
      after: '',
    };
    const moved = { ...duty, deadline: '2026-12-01', changed };
    await edit((one) => withAllConditions(decidedOn('2026-09-15')(one), [moved]));
    await decide();

    expect(await duties()).toMatchObject([{ deadline: '2026-12-01' }]);
  });

  it('is owed once for a follow-up that recommends what the policy names', async () => {
    const { conclude, duties } = await open();

    await conclude('continue');
    expect(await duties()).toEqual([]);
    await conclude('end');
    await conclude('end');

    expect(await duties()).toMatchObject([
      {
        id: 'cpmr.1.information',
        text: 'Anbefalet 10. september 2026: Afslut',
        deadline: '2026-10-10',
      },
    ]);
  });

  it('stays when the content is imported again', async () => {
    const facts = collaboration({ id: 'cpmr', level: 'political' });
    const { conclude, duties, documents, clock } = await open({
      ...entry(),
      facts,
      origin: 'content',
    });
    await conclude('end');
    const content = knowledge({ collaborations: [facts] });

    expect(await importContent(content, { clock, documents })).toMatchObject({ updated: 0 });
    const renamed = { ...facts, name: { da: 'Ny', en: 'New' } };
    const changed = knowledge({ collaborations: [renamed] });
    expect(await importContent(changed, { clock, documents })).toMatchObject({ updated: 1 });

    expect(await duties()).toHaveLength(1);
  });
});
