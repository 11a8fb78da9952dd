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

const withPrefix = (prefix: Path, found: readonly Found[]): Found[] =>
  found.map(({ path, message }) => ({ path: [...prefix, ...path], message }));

const unknownId = (path: Path, id: string | undefined, known: Ids): Found[] =>
  id === undefined || known.has(id) ? [] : [{ path, message: `unknown id "${id}"` }];

const unknownIds = (path: Path, ids: readonly string[], known: Ids): Found[] =>
  ids.flatMap((id, index) => unknownId([...path, index], id, known));

function duplicateIds(items: readonly { readonly id: string }[]): Found[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [index, 'id'], message: `"${id}" is used twice` }] : [],
  );
}

function checkCosts(costs: readonly Cost[], documents: Ids, bodies: Ids): Found[] {
  return costs.flatMap(({ source, decisions }, index) =>
    withPrefix(
      ['costs', index],
      [
        ...unknownId(['source', 'document'], source?.document, documents),
        ...decisions.flatMap(({ by, recommendedBy }, at) => [
          ...unknownId(['decisions', at, 'by'], by, bodies),
          ...unknownId(['decisions', at, 'recommendedBy'], recommendedBy, bodies),
        ]),
      ],
    ),
  );
}

function checkContacts({ contacts }: Collaboration, { people, vocabulary }: Content): Found[] {
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
      unknownId(['contacts', 'vacancies', index, 'unit'], unit, units),
    ),
  ];
}

function checkPeriod({ period: { start, end } }: Collaboration): Found[] {
  if (start === undefined || end === undefined || end >= start.slice(0, end.length)) return [];
  return [{ path: ['period', 'end'], message: `ends (${end}) before it starts (${start})` }];
}

function checkCollaboration(entry: Collaboration, content: Content): Found[] {
  const { vocabulary } = content;
  const documents = idsOf(content.organisation.documents);
  const kinds = idsOf(vocabulary.kinds);
  return [
    ...unknownId(['area'], entry.area, idsOf(vocabulary.areas)),
    ...unknownId(['kind'], entry.kind, kinds),
    ...unknownIds(['alsoKinds'], entry.alsoKinds, kinds),
    ...unknownIds(['themes'], entry.themes, idsOf(vocabulary.themes)),
    ...unknownIds(['countries'], entry.countries, idsOf(vocabulary.countries)),
    ...checkPeriod(entry),
    ...checkCosts(entry.costs, documents, idsOf(vocabulary.bodies)),
    ...unknownId(['funding', 'programme'], entry.funding.programme, idsOf(vocabulary.programmes)),
    ...checkContacts(entry, content),
    ...unknownId(['unit'], entry.unit, idsOf(vocabulary.units)),
    ...unknownId(['source', 'document'], entry.source.document, documents),
  ];
}

function checkMentions({ mentions, collaborations, organisation, vocabulary }: Content): Found[] {
  const entries = idsOf(collaborations);
  const documents = idsOf(organisation.documents);
  const unique = mentions.flatMap(({ id }, index): Found[] =>
    entries.has(id) ? [{ path: [index, 'id'], message: `"${id}" is also a collaboration` }] : [],
  );
  const references = mentions.flatMap((mention, index) =>
    withPrefix(
      [index],
      [
        ...unknownIds(['themes'], mention.themes, idsOf(vocabulary.themes)),
        ...unknownIds(['collaborations'], mention.collaborations, entries),
        ...checkCosts(mention.costs, documents, idsOf(vocabulary.bodies)),
        ...unknownId(['source', 'document'], mention.source.document, documents),
      ],
    ),
  );
  return [...duplicateIds(mentions), ...unique, ...references];
}

function checkRules({ rules, organisation, vocabulary }: Content): Found[] {
  const bodies = idsOf(vocabulary.bodies);
  const documents = idsOf(organisation.documents);
  const references = rules.flatMap((rule, index) =>
    withPrefix(
      [index],
      [
        ...unknownId(['decides'], rule.decides, bodies),
        ...unknownIds(['recommends'], rule.recommends, bodies),
        ...unknownId(['area'], rule.area, idsOf(vocabulary.areas)),
        ...unknownId(['source', 'document'], rule.source.document, documents),
      ],
    ),
  );
  return [...duplicateIds(rules), ...references];
}

function checkPassages({ passages, organisation }: Content): Found[] {
  const documents = idsOf(organisation.documents);
  const sources = passages.flatMap(({ source }, index) =>
    unknownId([index, 'source', 'document'], source.document, documents),
  );
  return [...duplicateIds(passages), ...sources];
}

function checkThemes({ vocabulary: { themes } }: Content): Found[] {
  const known = idsOf(themes);
  const broader = themes.flatMap((theme, index) =>
    unknownIds([index, 'broader'], theme.broader, known),
  );
  return [...duplicateIds(themes), ...broader];
}

function checkRegions({ vocabulary: { countries, regions } }: Content): Found[] {
  const known = idsOf(countries);
  return regions.flatMap(({ country }, index) => unknownId([index, 'country'], country, known));
}

/**
 * Checks what no single file can: ids are unique, references resolve, and names are spelt
 * consistently.
 */
export function findInconsistencies(content: Content): Inconsistency[] {
  const inFile = (file: string, found: readonly Found[]) =>
    found.map((fault): Inconsistency => ({ file, ...fault }));
  const own = content.organisation.id;
  return [
    ...content.collaborations.flatMap((entry) =>
      inFile(`${own}/collaborations/${entry.id}.yaml`, checkCollaboration(entry, content)),
    ),
    ...inFile(`${own}/mentions.yaml`, checkMentions(content)),
    ...inFile(`${own}/competence.yaml`, checkRules(content)),
    ...inFile(
      `${own}/information.yaml`,
      unknownId(['body'], content.information.body, idsOf(content.vocabulary.bodies)),
    ),
    ...inFile(`${own}/strategy.yaml`, checkPassages(content)),
    ...inFile('common/vocabulary/themes.yaml', checkThemes(content)),
    ...inFile('common/vocabulary/regions.yaml', checkRegions(content)),
  ];
}
