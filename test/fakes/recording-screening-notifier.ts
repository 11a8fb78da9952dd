import type { Delivery } from '../../src/outbox/delivery';
import type { Screening } from '../../src/screening/case/screening';
import type { ScreeningNotifier } from '../../src/screening/case/screening-notifier';

/** A notification: its kind, its recipient, and the screening at the time. */
export interface Notice {
  readonly what: keyof ScreeningNotifier;
  readonly to: string;
  readonly screening: Screening;
  /** The name of the person who invites or declines. */
  readonly by?: string;
}

/** A notifier that records its calls and answers as configured; it yields before it answers. */
export function recordingScreeningNotifier(
  answer: (notice: Notice) => Delivery = () => ({ kind: 'delivered' }),
): ScreeningNotifier & { readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const carry = async (notice: Notice) => {
    notices.push(notice);
    await new Promise(setImmediate);
    return answer(notice);
  };
  return {
    notices,
    submitted: ({ id: to }, screening) => carry({ what: 'submitted', to, screening }),
    informationWanted: ({ id: to }, screening) =>
      carry({ what: 'informationWanted', to, screening }),
    replied: ({ id: to }, screening) => carry({ what: 'replied', to, screening }),
    resumed: ({ id: to }, screening) => carry({ what: 'resumed', to, screening }),
    decided: ({ id: to }, screening) => carry({ what: 'decided', to, screening }),
    invited: ({ id: to }, screening, by) => carry({ what: 'invited', to, screening, by }),
    declined: ({ id: to }, screening, by) => carry({ what: 'declined', to, screening, by }),
    idle: ({ id: to }, screening) => carry({ what: 'idle', to, screening }),
  };
}
