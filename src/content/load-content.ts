import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { collaborationSchema, mentionSchema } from '../catalogue/collaboration';
import { competenceRuleSchema, namedPersonSchema, organisationSchema } from '../catalogue/content';
import { informationPolicySchema } from '../catalogue/information';
import { passageSchema } from '../catalogue/knowledge';
import {
  commonNamesSchema,
  currencySchema,
  ownNamesSchema,
  regionsSchema,
  themeSchema,
} from '../catalogue/vocabulary';
import { UdsynError } from '../lib/errors';
import { guideSchema, monitoringPolicySchema } from '../monitoring/guide/guide';
import { checklistSchema } from '../screening/checklist/checklist';
import { deadlinePolicySchema } from '../screening/deadlines/waits';
import type { Content } from './content';
import { type Inconsistency, findInconsistencies } from './find-inconsistencies';
import { type ContentFault, type LineOf, readYaml } from './read-yaml';

/** A folder of content packs, and the faults found in it so far. */
interface ContentFolder {
  /**
   * The content of a file; after a fault it is undefined, so it must not be used before `check`.
   */
  read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>;
  /** The names of the YAML files in a subfolder. */
  list(subfolder: string): string[];
  /**
   * Throws one `content/invalid` if any file read so far has a fault, or if there are
   * inconsistencies.
   */
  check(inconsistencies?: readonly Inconsistency[]): void;
}

function failOn(folder: string, faults: readonly ContentFault[]): never {
  const lines = faults.map(({ file, line, field, message }) => {
    const place = `${file}:${line}`;
    return field === '' ? `${place}: ${message}` : `${place}: ${field}: ${message}`;
  });
  throw new UdsynError(
    'content/invalid',
    `The content in ${folder} has faults; fix them and start again:\n  ${lines.join('\n  ')}`,
  );
}

/** Opens a content folder without reading anything yet. */
function openContentFolder(folder: string): ContentFolder {
  const faults: ContentFault[] = [];
  const linesOf = new Map<string, LineOf>();
  return {
    read(file, schema) {
      const result = readYaml(path.join(folder, file), schema);
      faults.push(...result.faults.map((fault) => ({ ...fault, file })));
      if ('lineOf' in result) linesOf.set(file, result.lineOf);
      return result.value as z.output<typeof schema>; // undefined after a fault, but `check` throws first
    },
    list(subfolder) {
      const place = path.join(folder, subfolder);
      const files = existsSync(place) ? readdirSync(place) : [];
      return files.filter((file) => file.endsWith('.yaml')).sort();
    },
    check(inconsistencies = []) {
      const found = inconsistencies.map(({ file, path: field, message }) => ({
        file,
        line: linesOf.get(file)?.(field) ?? 1,
        field: field.join('.'),
        message,
      }));
      if (faults.length + found.length > 0) failOn(folder, [...faults, ...found]);
    },
  };
}

/** The folder `content/`, next to `src/` and `dist/`. */
const CONTENT_DIR = path.join(__dirname, '../../content');

/** The pack that all organisations share. */
const COMMON = 'common';

/** The id must equal the file name, so that a fault in the entry can be located. */
function collaborationNamed(file: string) {
  return collaborationSchema.refine(({ id }) => `${id}.yaml` === file, {
    path: ['id'],
    message: `the id must equal the file name (${file})`,
  });
}

/** The id must equal the name of the folder, so that a fault in the pack can be located. */
function organisationNamed(folder: string) {
  return organisationSchema.refine(({ id }) => id === folder, {
    path: ['id'],
    message: `the id must equal the name of the folder (${folder})`,
  });
}

function readContent(folder: ContentFolder, organisation: string): Content {
  const own = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    folder.read(`${organisation}/${file}`, schema);
  const common = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    folder.read(`${COMMON}/${file}`, schema);
  return {
    organisation: own('organisation.yaml', organisationNamed(organisation)),
    collaborations: folder
      .list(`${organisation}/collaborations`)
      .map((file) => own(`collaborations/${file}`, collaborationNamed(file))),
    mentions: own('mentions.yaml', z.array(mentionSchema)),
    people: own('people.yaml', z.array(namedPersonSchema)),
    rules: own('competence.yaml', z.array(competenceRuleSchema)),
    vocabulary: {
      ...common('vocabulary/names.yaml', commonNamesSchema),
      ...own('vocabulary.yaml', ownNamesSchema),
      themes: common('vocabulary/themes.yaml', z.array(themeSchema)),
      regions: common('vocabulary/regions.yaml', z.array(regionsSchema)),
      currencies: common('vocabulary/currencies.yaml', z.array(currencySchema).min(1)),
    },
    passages: own('strategy.yaml', z.array(passageSchema)),
    checklists: {
      administrative: own('checklists/administrative.yaml', checklistSchema),
      political: own('checklists/political.yaml', checklistSchema),
    },
    guides: {
      administrative: own('guides/administrative.yaml', guideSchema),
      political: own('guides/political.yaml', guideSchema),
    },
    deadlines: own('deadlines.yaml', deadlinePolicySchema),
    information: own('information.yaml', informationPolicySchema),
    policy: own('guides/policy.yaml', monitoringPolicySchema),
    interpreter: common('interpreter.yaml', z.strictObject({ instructions: z.string() })),
  };
}

/**
 * Reads an organisation's content pack and the common one; throws one `content/invalid` with the file, line and field
 * of every fault.
 */
export function loadContent(organisation: string, contentDir = CONTENT_DIR): Content {
  const own = path.join(contentDir, organisation);
  if (organisation === COMMON || !existsSync(own))
    throw new UdsynError(
      'content/invalid',
      organisation === COMMON
        ? `ORGANISATION cannot be ${COMMON}: that folder holds what all organisations share.`
        : `There is no content for ORGANISATION ${organisation}: ${own} does not exist.`,
    );
  const folder = openContentFolder(contentDir);
  const content = readContent(folder, organisation);
  folder.check();
  folder.check(findInconsistencies(content));
  return content;
}
