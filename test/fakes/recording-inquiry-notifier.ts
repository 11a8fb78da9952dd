import type { Inquiry } from '../../src/asking/inquiries/inquiry';
import type { InquiryNotifier } from '../../src/asking/inquiries/inquiry-notifier';
import type { Delivery } from '../../src/outbox/delivery';

/** An inquiry or its answer that was sent. */
export interface SentInquiry {
  readonly what: 'ask' | 'answer';
  /** The coordinator, or the person who asked. */
  readonly to: string;
  readonly inquiry: Inquiry;
}

/** A notifier that records its calls and answers as configured; it yields before it answers. */
export function recordingInquiryNotifier(
  answer: (carried: SentInquiry) => Delivery = () => ({ kind: 'delivered' }),
): InquiryNotifier & { readonly carried: readonly SentInquiry[] } {
  const carried: SentInquiry[] = [];
  const carry = async (one: SentInquiry) => {
    carried.push(one);
    await new Promise(setImmediate);
    return answer(one);
  };
  return {
    carried,
    ask: ({ id: to }, inquiry) => carry({ what: 'ask', to, inquiry }),
    answer: (inquiry) => carry({ what: 'answer', to: inquiry.from, inquiry }),
  };
}
