import type { Passage } from '../catalogue/knowledge';
import type { CatalogueContent } from '../catalogue/content';
import type { InformationPolicy } from '../catalogue/information';
import type { Guide, MonitoringPolicy } from '../monitoring/guide/guide';
import type { DeadlinePolicy } from '../screening/deadlines/waits';
import type { Checklist } from '../screening/checklist/checklist';

/** Everything in an organisation's content pack. */
export interface Content extends CatalogueContent {
  readonly passages: readonly Passage[];
  readonly checklists: Readonly<Record<Checklist['level'], Checklist>>;
  readonly guides: Readonly<Record<Guide['level'], Guide>>;
  readonly policy: MonitoringPolicy;
  /** When a screening that waits for somebody is reminded. */
  readonly deadlines: DeadlinePolicy;
  /** What a body is to be informed of, and by when. */
  readonly information: InformationPolicy;
  /** What the optional language model is told. */
  readonly interpreter: { readonly instructions: string };
}
