import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadContent } from '../../src/content/load-content';
import { UdsynError } from '../../src/lib/errors';

const REAL = path.join(__dirname, '../../content');
const MIKROPOL = 'nordjylland/collaborations/mikropol.yaml';

/** A change to a file of the content: the existing text, and its replacement. */
type Change = readonly [file: string, from: string, to: string];

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'udsyn-content-'));
  cpSync(REAL, root, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const fileOf = (file: string) => path.join(root, file);

/** Makes a change and returns the line where it begins. */
function change([file, from, to]: Change): number {
  const text = readFileSync(fileOf(file), 'utf8');
  const at = text.indexOf(from);
  if (at === -1) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(fileOf(file), text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

function faultsOf(load: () => unknown): string[] {
  try {
    load();
  } catch (error) {
    if (!(error instanceof UdsynError) || error.code !== 'content/invalid') throw error;
    return error.message.split('\n').map((line) => line.trim());
  }
  return [];
}

const load = () => loadContent('nordjylland', root);

describe('loadContent', () => {
  it('loads a valid pack', () => {
    expect(load()).toEqual(loadContent('nordjylland'));
  });

  it.each<[string, Change, number, string]>([
    ['bad YAML', [MIKROPOL, 'level: admin', 'level: [admin'], 1, ''],
    ['a field given twice', [MIKROPOL, 'kind: project\n', 'kind: project\nkind: project\n'], 1, ''],
    [
      'a text in one language only',
      [MIKROPOL, 'outcome:\n  da:', 'outcome:\n  sv:'],
      1,
      'outcome.da: ',
    ],
    ['an empty text', [MIKROPOL, 'en: Mikropol\n', "en: ' '\n"], 0, 'name.en: '],
    ['an unknown field', [MIKROPOL, 'kind: project', 'kynd: project'], 0, 'kynd: Unrecognized key'],
    ['a level that is none', [MIKROPOL, 'level: administrative', 'level: high'], 0, 'level: '],
    ['a negative amount', [MIKROPOL, 'amount: 13900000', 'amount: -1'], 0, 'costs.0.amount: '],
    [
      'an unknown theme',
      [MIKROPOL, '- remote-work', '- moon-work'],
      0,
      'themes.0: unknown id "moon-work"',
    ],
    [
      'an unknown area',
      [MIKROPOL, 'area: regional-', 'area: lunar-'],
      0,
      'area: unknown id "lunar-',
    ],
    [
      'an unknown programme',
      [MIKROPOL, 'programme: interreg-ivc', 'programme: interreg-x'],
      0,
      'funding.programme: unknown id "interreg-x"',
    ],
    [
      'a period that ends before it starts',
      [MIKROPOL, 'end: 2014-12-31', 'end: 2011-12-31'],
      0,
      'period.end: ends (2011-12-31) before it starts (2012-01-01)',
    ],
    [
      'a variant spelling of a contact',
      ['nordjylland/collaborations/coast-alive.yaml', 'name: Allan Busk', 'name: Alan Busk'],
      0,
      'contacts.political.0.name: "Alan Busk" must be spelt "Allan Busk"',
    ],
    [
      'a deciding body that is none',
      [MIKROPOL, 'by: regionsraadet', 'by: kongen'],
      0,
      'costs.1.decisions.0.by: unknown id "kongen"',
    ],
    [
      'an unknown source document',
      [MIKROPOL, 'document: strategy-2012', 'document: strategy-2013'],
      0,
      'source.document: unknown id "strategy-2013"',
    ],
    [
      'a passage from an unknown document',
      ['nordjylland/strategy.yaml', 'document: strategy-2012', 'document: hearsay'],
      0,
      '0.source.document: unknown id "hearsay"',
    ],
    [
      'a rule of an unknown body',
      ['nordjylland/competence.yaml', 'decides: regionsraadet', 'decides: kongen'],
      0,
      '0.decides: unknown id "kongen"',
    ],
    [
      'a theme below an unknown one',
      ['common/vocabulary/themes.yaml', 'broader: [health-technology, it]', 'broader: [it, moon]'],
      0,
      '1.broader.1: unknown id "moon"',
    ],
    [
      'a passage id used twice',
      ['nordjylland/strategy.yaml', 'id: scope', 'id: purpose'],
      0,
      '1.id: "purpose" is used twice',
    ],
    [
      'weights that do not sum to 100',
      ['nordjylland/checklists/political.yaml', 'weight: 30', 'weight: 31'],
      -9,
      'criteria: weights sum to 101, not to 100',
    ],
  ])('reports file, line and field of %s', (_, broken, below, told) => {
    const line = change(broken) + below;

    const faults = faultsOf(load);

    expect(faults).toContainEqual(expect.stringContaining(`${broken[0]}:${line}: ${told}`));
  });

  it('reports the missing field', () => {
    change([MIKROPOL, 'kind: project\n', '']);

    expect(faultsOf(load)).toContainEqual(
      expect.stringMatching(/^nordjylland\/collaborations\/mikropol\.yaml:1: kind: /),
    );
  });

  it('reports the file whose id differs, even if that id already exists', () => {
    cpSync(fileOf(MIKROPOL), fileOf('nordjylland/collaborations/aaa.yaml'));

    expect(faultsOf(load)).toContain(
      'nordjylland/collaborations/aaa.yaml:1: id: the id must equal the file name (aaa.yaml)',
    );
  });

  it('reports a mention with the id of a collaboration', () => {
    const mention =
      /^- id: (\S+)/m.exec(readFileSync(fileOf('nordjylland/mentions.yaml'), 'utf8'))?.[1] ?? '';
    const line = change(['nordjylland/mentions.yaml', `- id: ${mention}\n`, '- id: mikropol\n']);

    expect(faultsOf(load)).toContain(
      `nordjylland/mentions.yaml:${line}: 0.id: "mikropol" is also a collaboration`,
    );
  });

  it('reports a missing file', () => {
    rmSync(fileOf('nordjylland/guides/policy.yaml'));
    rmSync(fileOf('nordjylland/collaborations'), { recursive: true });

    expect(faultsOf(load)).toContain('nordjylland/guides/policy.yaml:1: the file is missing');
  });

  it.each<[string, readonly Change[]]>([
    [
      'files that do not fit their shape',
      [
        [MIKROPOL, 'level: administrative', 'level: high'],
        ['nordjylland/guides/policy.yaml', 'cycleMonths: 12', 'cycleMonths: often'],
        ['nordjylland/people.yaml', '- name: Allan Busk', '- nam: Allan Busk'],
      ],
    ],
    [
      'files that do not fit each other',
      [
        [MIKROPOL, '- remote-work', '- moon-work'],
        ['nordjylland/collaborations/cpmr.yaml', 'kind: membership-network', 'kind: club'],
        ['nordjylland/competence.yaml', 'decides: regionsraadet', 'decides: kongen'],
      ],
    ],
  ])('reports every fault of several %s in one message', (_, changes) => {
    const places = changes.map((one) => `${one[0]}:${change(one)}: `);

    const faults = faultsOf(load);

    expect(faults[0]).toContain('fix them and start again');
    for (const place of places) expect(faults).toContainEqual(expect.stringContaining(place));
  });

  it('reports an organisation whose id is not the name of its folder', () => {
    change(['nordjylland/organisation.yaml', 'id: nordjylland', 'id: nordlige']);

    expect(faultsOf(load)).toContainEqual(
      expect.stringContaining('id: the id must equal the name of the folder (nordjylland)'),
    );
  });

  it('does not take the common folder for an organisation', () => {
    expect(faultsOf(() => loadContent('common', root))).toEqual([
      'ORGANISATION cannot be common: that folder holds what all organisations share.',
    ]);
  });

  it('reports the missing folder of an unknown organisation', () => {
    expect(faultsOf(() => loadContent('midtjylland', root))).toEqual([
      `There is no content for ORGANISATION midtjylland: ${path.join(root, 'midtjylland')} does not exist.`,
    ]);
  });
});
