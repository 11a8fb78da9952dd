import type { CatalogueContent } from './content';
import type { Witness } from './experience';
import type { Passage } from './passage';

/** All that questions are answered from: the live collaborations, and the pack. */
export interface Knowledge extends CatalogueContent {
  readonly passages: readonly Passage[];
  /** What the live entries say beside their facts, by collaboration. */
  readonly witnesses?: ReadonlyMap<string, Witness>;
}

/** Where the knowledge of the moment comes from. */
export interface KnowledgeSource {
  current(): { readonly knowledge: Knowledge };
}
