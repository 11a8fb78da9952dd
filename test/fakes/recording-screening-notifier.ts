import type { Delivery } from '../../src/outbox/sending';
import type { Screening } from '../../src/screening/case/screening';
import type { ScreeningNotifier } from '../../src/screening/case/screening-notifier';

/** What was told to whom, and the screening as it was told. */
export interface Notice {
  readonly what: keyof ScreeningNotifier;
  readonly to: string;
  readonly screening: Screening;
  /** The name of who invites, or declines. */
  readonly by?: string;
}

/** A notifier that keeps what it is given and answers as told; it lets others run before it answers. */
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
