import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { copenhagen } from '../../lib/dates';
import { formatDate } from '../../lib/format';
import { truncate } from '../../lib/text';
import type { Failed, FailedMessage } from '../list-failed';

const LONGEST_NAME = 80;

type Context = Pick<RenderContext, 'language' | 'strings'>;

/** Formats the day of a point in time in Copenhagen: "3. marts 2027". */
const dayOf = (moment: string, { language }: Context) =>
  formatDate(copenhagen(new Date(moment)).day, language);

/** Formats why a message failed; if the reason is unknown, what Teams responded. */
function formatReason(reason = 'error', { strings: { outbox } }: Context): string {
  return outbox.reasons[reason] ?? outbox.teams(reason.replace(/^http-/, ''));
}

const rowOf = ({ queue, id, partition }: FailedMessage) => ({ queue, id, partition });

/** Creates a button that resends all messages shown. */
function resendAll(shown: readonly FailedMessage[], { strings }: Context): Button {
  return {
    title: strings.outbox.resendAll(shown.length),
    data: { action: 'resend-failed', rows: shown.map(rowOf) },
  };
}

function lineOf(message: FailedMessage, renderContext: Context) {
  const { outbox: texts } = renderContext.strings;
  const { what, whom, reason } = message;
  const name = truncate(message.name, LONGEST_NAME);
  const day = dayOf(message.dueAt, renderContext);
  return {
    name,
    lines: [texts.line(what, day, formatReason(reason, renderContext)), whom]
      .filter((text) => text !== '')
      .map((text) => ({ text })),
    action: texts.resend(name, what),
    data: { action: 'resend-failed' as const, rows: [rowOf(message)] },
  };
}

/** Renders failed messages, each of which can be tapped to resend it. */
export function renderFailed({ items, next }: Failed, renderContext: Context): object {
  const { outbox: texts } = renderContext.strings;
  const more = { title: texts.more, data: { action: 'list-failed' as const, after: next } };
  return reportCard.render({
    title: texts.title,
    lines: [{ text: items.length === 0 && next === undefined ? texts.none : texts.help }],
    sections: items.length === 0 ? [] : [{ rows: items.map((one) => lineOf(one, renderContext)) }],
    groups: [
      { buttons: items.length > 1 ? [resendAll(items, renderContext)] : [] },
      { buttons: next === undefined ? [] : [more] },
    ],
  });
}

/** Formats the day on which a message is sent again. */
export function formatResent(name: string, at: Date, renderContext: Context): string {
  return renderContext.strings.outbox.resent(name, dayOf(at.toISOString(), renderContext));
}
