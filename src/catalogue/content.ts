import type { Collaboration, Mention } from './collaboration';
import type { CompetenceRule } from './competence-rule';
import type { NamedPerson, Organisation } from './organisation';
import type { Vocabulary } from './vocabulary';

/** What an organisation's pack says about its collaborations: the ground that all capabilities stand on. */
export interface CatalogueContent {
  readonly organisation: Organisation;
  readonly collaborations: readonly Collaboration[];
  readonly mentions: readonly Mention[];
  readonly people: readonly NamedPerson[];
  readonly rules: readonly CompetenceRule[];
  readonly vocabulary: Vocabulary;
}
