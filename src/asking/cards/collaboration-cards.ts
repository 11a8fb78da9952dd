import type { Button } from '../../cards/card';
import type { Collaboration } from '../../catalogue/collaboration';
import { formatDate } from '../../lib/format';
import { type AnswerFooter, EMPTY_FOOTER } from './answer-footer';
import { formatExperiences, formatProvenance } from './facts/format-provenance';
import { firstFacts, laterFacts } from './facts/detail-facts';
import { caseButtons, formatCases } from '../../catalogue/cards/format-cases';
import { formatStatus } from '../../catalogue/cards/format-status';
import { formatDates, formatLeadPartner } from './facts/format-facts';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { collaborationCard } from '../../cards/templates';

/** "Politisk · Netværk · i gang": one line describing a collaboration. */
export function lineOf(entry: Collaboration, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  return [
    strings.levels[entry.level],
    labelOf(entry.kind, knowledge.vocabulary.kinds, renderContext),
    labelOf(entry.area, knowledge.vocabulary.areas, renderContext),
    formatStatus(entry, renderContext),
  ].join(' · ');
}

/**
 * "Netværk/medlemskab · 2010 – 2013 · afsluttet": a line that identifies a collaboration in a list.
 */
export function listLineOf(entry: Collaboration, renderContext: RenderContext): string {
  return [
    labelOf(entry.kind, renderContext.knowledge.vocabulary.kinds, renderContext),
    formatDates(entry, renderContext),
    formatStatus(entry, renderContext),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

interface Remark {
  readonly heading: string;
  readonly lines: { text: string }[];
}

/** What is being decided about a collaboration, and how its source contradicts itself. */
function firstRemarks(
  { discrepancies }: Collaboration,
  cases: NonNullable<AnswerFooter['cases']>,
  renderContext: RenderContext,
): Remark[] {
  const { strings, language } = renderContext;
  const open = formatCases(cases, renderContext).map((text) => ({ text }));
  return [
    ...(open.length > 0 ? [{ heading: strings.screening.entryCases.openTitle, lines: open }] : []),
    ...discrepancies.map(({ readings, note }) => ({
      heading: strings.facts.discrepancy,
      lines: [
        ...readings.map(({ value, place }) => ({ text: `${place[language]}: ${value[language]}` })),
        { text: note[language] },
      ],
    })),
  ];
}

/** The way to the changes of an entry that await a coordinator. */
function proposalButtons({ id }: Collaboration, { knowledge, strings }: RenderContext): Button[] {
  const { proposals: texts, monitoringReport } = strings;
  return (knowledge.provenance?.get(id)?.proposals ?? []).map(({ id: proposal, fact }) => ({
    title: texts.show(monitoringReport.facts[fact]),
    data: { action: 'open-proposal', collaboration: id, proposal },
  }));
}

/** Renders one collaboration with all its facts, contradictions in its source, and its sources. */
export function renderCollaboration(
  entry: Collaboration,
  renderContext: RenderContext,
  { notice, rating, other, followUp, cases = [], decides = false }: AnswerFooter = EMPTY_FOOTER,
): object {
  const { strings, language } = renderContext;
  const notes = entry.notes.map((note) => ({ text: note[language] }));
  const experiences = formatExperiences(entry, renderContext).map((text) => ({ text }));
  if (entry.leadPartner) notes.unshift({ text: formatLeadPartner(renderContext) });
  const remarks = notes.length > 0 ? [{ heading: strings.facts.notes, lines: notes }] : [];
  const later = laterFacts(entry, renderContext);
  const next =
    followUp === undefined
      ? []
      : [{ label: strings.facts.followUp, value: formatDate(followUp, language) }];
  const more = { title: strings.facts.more, facts: later, remarks };
  return collaborationCard.render({
    notice,
    name: entry.name[language],
    line: lineOf(entry, renderContext),
    purpose: entry.purpose[language],
    facts: [...firstFacts(entry, renderContext), ...next],
    remarks: [
      ...firstRemarks(entry, cases, renderContext),
      ...(experiences.length > 0
        ? [{ heading: strings.asking.experiences, lines: experiences }]
        : []),
    ],
    more: later.length + remarks.length === 0 ? [] : [more],
    footer: formatProvenance([entry], renderContext),
    buttons: [
      ...other,
      ...caseButtons(cases, renderContext),
      ...(decides ? proposalButtons(entry, renderContext) : []),
    ],
    rating,
  });
}
