import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { passageSchema } from '../catalogue/passage';
import { collaborationSchema, mentionSchema } from '../catalogue/collaboration';
import { competenceRuleSchema } from '../catalogue/competence-rule';
import { namedPersonSchema, organisationSchema } from '../catalogue/organisation';
import { namesSchema, themeSchema } from '../catalogue/vocabulary';
import { UdsynError } from '../lib/errors';
import { guideSchema, wheelSchema } from '../monitoring/guide/guide';
import { checklistSchema } from '../screening/checklist/checklist';
import type { Content } from './content';
import { findInconsistencies } from './find-inconsistencies';
import { openPack, type Pack } from './open-pack';

/** `content/` beside `src/` and `dist/`. */
const CONTENT_DIR = path.join(__dirname, '../../content');

/** A collaboration whose id is the name of its file, so that a fault in it can be found. */
function collaborationNamed(file: string) {
  return collaborationSchema.refine(({ id }) => `${id}.yaml` === file, {
    path: ['id'],
    message: `the id is not the file's name (${file})`,
  });
}

function readContent(pack: Pack): Content {
  return {
    organisation: pack.read('organisation.yaml', organisationSchema),
    collaborations: pack
      .list('collaborations')
      .map((file) => pack.read(`collaborations/${file}`, collaborationNamed(file))),
    mentions: pack.read('mentions.yaml', z.array(mentionSchema)),
    people: pack.read('people.yaml', z.array(namedPersonSchema)),
    rules: pack.read('competence.yaml', z.array(competenceRuleSchema)),
    vocabulary: {
      ...pack.read('vocabulary/names.yaml', namesSchema),
      themes: pack.read('vocabulary/themes.yaml', z.array(themeSchema)),
    },
    passages: pack.read('strategy.yaml', z.array(passageSchema)),
    checklists: {
      administrative: pack.read('checklists/administrative.yaml', checklistSchema),
      political: pack.read('checklists/political.yaml', checklistSchema),
    },
    guides: {
      administrative: pack.read('guides/administrative.yaml', guideSchema),
      political: pack.read('guides/political.yaml', guideSchema),
    },
    wheel: pack.read('guides/wheel.yaml', wheelSchema),
  };
}

/** Reads an organisation's pack; throws one `content/invalid` that names file, line and field of every fault. */
export function loadContent(organisation: string, contentDir = CONTENT_DIR): Content {
  const folder = path.join(contentDir, organisation);
  if (!existsSync(folder))
    throw new UdsynError(
      'content/invalid',
      `There is no content for ORGANISATION ${organisation}: ${folder} does not exist.`,
    );
  const pack = openPack(folder);
  const content = readContent(pack);
  pack.check();
  pack.check(findInconsistencies(content));
  return content;
}
