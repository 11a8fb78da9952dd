import { labelOf, type RenderContext } from '../../cards/render-context';
import type { Block } from '../../documents/block';
import { formatDate } from '../../lib/format';
import type { Followed, FollowedAnswer } from '../report/report-anchoring';
import type { MonitoringReport } from '../report/report';

/** The cases that were rejected, with the body, the date and the reason; empty if there are none. */
export function rejectedBlocks(
  { rejected }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language, knowledge } = renderContext;
  const { rejected: title, columns } = strings.monitoringReport;
  if (rejected.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.proposal, columns.body, columns.on, columns.reason],
      widths: [28, 20, 18, 34],
      rows: rejected.map(({ name, body, on, reason }) => [
        name,
        labelOf(body, knowledge.vocabulary.bodies, renderContext),
        formatDate(on, language),
        reason,
      ]),
    },
  ];
}

/** What was answered about one of the things that a closing round follows up, with what was added. */
export function formatFollowed(
  { answer, note }: FollowedAnswer,
  of: 'endUsers' | 'financing',
  { strings }: RenderContext,
): string {
  const said = strings.monitoringReport.anchoring[of][answer];
  return note === '' ? said : `${said}: ${note}`;
}

const ORDER: readonly Followed[] = ['yes', 'partly', 'no', 'none', 'unknown', 'unanswered'];

/** Whether end users were involved and what follows is financed, of what ended; empty if nothing did. */
export function anchoringBlocks(
  { anchoring, request }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { anchoring: words, columns } = strings.monitoringReport;
  const { ended } = anchoring;
  if (ended.length === 0) return [];
  const counted = (of: 'endUsers' | 'financing') =>
    ORDER.filter((one) => anchoring[of][one] > 0)
      .map((one) => `${words[of][one]}: ${anchoring[of][one]}`)
      .join('; ');
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'text', text: words.intro(ended.length, request.year) },
    {
      kind: 'facts',
      rows: [
        [words.endUsers.title, counted('endUsers')],
        [words.financing.title, counted('financing')],
      ],
    },
    {
      kind: 'table',
      head: [columns.collaboration, words.endUsers.title, words.financing.title],
      widths: [30, 35, 35],
      rows: ended.map(({ entry, endUsers, financing }) => [
        entry.facts.name[language],
        formatFollowed(endUsers, 'endUsers', renderContext),
        formatFollowed(financing, 'financing', renderContext),
      ]),
    },
  ];
}
