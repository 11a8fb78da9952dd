import type { InquiryNotifier } from './asking/inquiries/inquiry-notifier';
import type { LiveKnowledge } from './asking/live-knowledge';
import type { Content } from './content/content';
import type { ConclusionNotifier } from './monitoring/rounds/conclusion-notifier';
import type { LiveCoordinators } from './people/live-coordinators';
import type { Roles } from './people/roles';
import type { Clock } from './lib/clock';
import type { DocumentStore } from './store/document-store';
import type { Log } from './lib/log';
import type { ScreeningNotifier } from './screening/case/screening-notifier';

/** What the bot's turns work with. */
export interface Services {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly knowledge: LiveKnowledge;
  readonly content: Content;
  readonly roles: Roles;
  readonly coordinators: LiveCoordinators;
  readonly inquiryNotifier: InquiryNotifier;
  readonly screeningNotifier: ScreeningNotifier;
  readonly conclusionNotifier: ConclusionNotifier;
  /** Where browsers reach Udsyn, without a slash at the end: for links to documents. */
  readonly publicUrl?: string;
}
