import type { Collaboration, Cost } from '../catalogue/collaboration';
import type { Content } from './content';

type Path = readonly (string | number)[];

/** A broken reference between content files, or a fact that contradicts another. */
export interface Inconsistency {
  readonly file: string;
  /** The field, from the top of the file: `costs.0.source.document` as an array. */
  readonly path: Path;
  readonly message: string;
}

type Found = Omit<Inconsistency, 'file'>;
type Ids = ReadonlySet<string>;

const idsOf = (terms: readonly { readonly id: string }[]): Ids =>
  new Set(terms.map(({ id }) => id));

const below = (prefix: Path, found: readonly Found[]): Found[] =>
  found.map(({ path, message }) => ({ path: [...prefix, ...path], message }));

const one = (path: Path, id: string | undefined, known: Ids): Found[] =>
  id === undefined || known.has(id) ? [] : [{ path, message: `unknown id "${id}"` }];

const each = (path: Path, ids: readonly string[], known: Ids): Found[] =>
  ids.flatMap((id, index) => one([...path, index], id, known));

function repeated(items: readonly { readonly id: string }[]): Found[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [index, 'id'], message: `"${id}" is used twice` }] : [],
  );
}

function ofCosts(costs: readonly Cost[], documents: Ids, bodies: Ids): Found[] {
  return costs.flatMap(({ source, decisions }, index) =>
    below(
      ['costs', index],
      [
        ...one(['source', 'document'], source?.document, documents),
        ...decisions.flatMap(({ by, recommendedBy }, at) => [
          ...one(['decisions', at, 'by'], by, bodies),
          ...one(['decisions', at, 'recommendedBy'], recommendedBy, bodies),
        ]),
      ],
    ),
  );
}

function ofContacts({ contacts }: Collaboration, { people, vocabulary }: Content): Found[] {
  const canonical = new Map(
    people.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
  );
  const spelling = (['political', 'administrative'] as const).flatMap((level) =>
    contacts[level].flatMap(({ name }, index): Found[] => {
      const right = canonical.get(name);
      if (right === undefined) return [];
      const path = ['contacts', level, index, 'name'];
      return [{ path, message: `"${name}" must be spelt "${right}"` }];
    }),
  );
  const units = idsOf(vocabulary.units);
  return [
    ...spelling,
    ...contacts.vacancies.flatMap(({ unit }, index) =>
      one(['contacts', 'vacancies', index, 'unit'], unit, units),
    ),
  ];
}

function ofPeriod({ period: { start, end } }: Collaboration): Found[] {
  if (start === undefined || end === undefined || end >= start.slice(0, end.length)) return [];
  return [{ path: ['period', 'end'], message: `ends (${end}) before it starts (${start})` }];
}

function ofCollaboration(entry: Collaboration, content: Content): Found[] {
  const { vocabulary } = content;
  const documents = idsOf(content.organisation.documents);
  const kinds = idsOf(vocabulary.kinds);
  return [
    ...one(['area'], entry.area, idsOf(vocabulary.areas)),
    ...one(['kind'], entry.kind, kinds),
    ...each(['alsoKinds'], entry.alsoKinds, kinds),
    ...each(['themes'], entry.themes, idsOf(vocabulary.themes)),
    ...each(['countries'], entry.countries, idsOf(vocabulary.countries)),
    ...ofPeriod(entry),
    ...ofCosts(entry.costs, documents, idsOf(vocabulary.bodies)),
    ...one(['funding', 'programme'], entry.funding.programme, idsOf(vocabulary.programmes)),
    ...ofContacts(entry, content),
    ...one(['unit'], entry.unit, idsOf(vocabulary.units)),
    ...one(['source', 'document'], entry.source.document, documents),
  ];
}

function ofMentions({ mentions, collaborations, organisation, vocabulary }: Content): Found[] {
  const entries = idsOf(collaborations);
  const documents = idsOf(organisation.documents);
  const unique = mentions.flatMap(({ id }, index): Found[] =>
    entries.has(id) ? [{ path: [index, 'id'], message: `"${id}" is also a collaboration` }] : [],
  );
  const references = mentions.flatMap((mention, index) =>
    below(
      [index],
      [
        ...each(['themes'], mention.themes, idsOf(vocabulary.themes)),
        ...each(['collaborations'], mention.collaborations, entries),
        ...ofCosts(mention.costs, documents, idsOf(vocabulary.bodies)),
        ...one(['source', 'document'], mention.source.document, documents),
      ],
    ),
  );
  return [...repeated(mentions), ...unique, ...references];
}

function ofRules({ rules, organisation, vocabulary }: Content): Found[] {
  const bodies = idsOf(vocabulary.bodies);
  const documents = idsOf(organisation.documents);
  const references = rules.flatMap((rule, index) =>
    below(
      [index],
      [
        ...one(['decides'], rule.decides, bodies),
        ...each(['recommends'], rule.recommends, bodies),
        ...one(['area'], rule.area, idsOf(vocabulary.areas)),
        ...one(['source', 'document'], rule.source.document, documents),
      ],
    ),
  );
  return [...repeated(rules), ...references];
}

function ofPassages({ passages, organisation }: Content): Found[] {
  const documents = idsOf(organisation.documents);
  const sources = passages.flatMap(({ source }, index) =>
    one([index, 'source', 'document'], source.document, documents),
  );
  return [...repeated(passages), ...sources];
}

function ofThemes({ vocabulary: { themes } }: Content): Found[] {
  const known = idsOf(themes);
  const broader = themes.flatMap((theme, index) => each([index, 'broader'], theme.broader, known));
  return [...repeated(themes), ...broader];
}

/**
 * Checks what no single file can: ids are unique, references resolve, and names are spelt
 * consistently.
 */
export function findInconsistencies(content: Content): Inconsistency[] {
  const inFile = (file: string, found: readonly Found[]) =>
    found.map((fault): Inconsistency => ({ file, ...fault }));
  return [
    ...content.collaborations.flatMap((entry) =>
      inFile(`collaborations/${entry.id}.yaml`, ofCollaboration(entry, content)),
    ),
    ...inFile('mentions.yaml', ofMentions(content)),
    ...inFile('competence.yaml', ofRules(content)),
    ...inFile('strategy.yaml', ofPassages(content)),
    ...inFile('vocabulary/themes.yaml', ofThemes(content)),
  ];
}
