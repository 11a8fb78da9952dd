import { formatDate } from '../../lib/format';
import type { MonitoringReport } from '../report/report';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

/** Temporary download links for the report. */
export interface ReportLinks {
  readonly word: string;
  readonly sheet: string;
}

/** Renders the figures of a report, with its download links. */
export function renderMonitoringReport(
  title: string,
  { asOf, conclusions, ...rounds }: MonitoringReport,
  links: ReportLinks | undefined,
  { language, strings }: RenderContext,
): object {
  const { report: texts } = strings.monitoringWheel;
  const { conclusions: names } = strings.monitoringReport;
  const counted = (['monitored', 'overdue', 'awaiting', 'skipped', 'coming'] as const)
    .filter((part) => part !== 'awaiting' || rounds[part].length > 0)
    .map((part) => ({ label: texts[part], value: String(rounds[part].length) }));
  const recommended = (['continue', 'adjust', 'end', 'unknown', 'closing'] as const).map((one) => ({
    label: names[one],
    value: String(conclusions[one]),
  }));
  return reportCard.render({
    title,
    lines: [{ text: texts.asOf(formatDate(asOf, language)) }],
    sections: [
      { pairs: counted },
      { pairs: recommended },
      {
        heading: links === undefined ? texts.noLinks : texts.links,
        links:
          links === undefined
            ? []
            : [
                { label: texts.word, url: links.word },
                { label: texts.sheet, url: links.sheet },
              ],
      },
    ],
    groups: [],
  });
}
