import { experiencesOf } from '../../../catalogue/knowledge';
import type { Attribute } from '../../answer/filter';
import type { Collaboration, Source } from '../../../catalogue/collaboration';
import type { Entry } from '../../../catalogue/entry';
import { formatDate, formatList } from '../../../lib/format';
import {
  formatCorrected,
  correctionOf,
  formatCorrections,
  formatProposals,
  hasFormerCosts,
} from './format-corrections';
import { formatSources } from '../../../catalogue/cards/format-sources';
import type { RenderContext } from '../../../cards/render-context';

const MOST_EXPERIENCES = 3;
const MOST_CORRECTIONS = 3;

/** Who last confirmed the facts of an entry, and when. */
const confirmedOf = ({ id }: Collaboration, { knowledge }: RenderContext) =>
  knowledge.provenance?.get(id)?.confirmed;

/** Whether a correction makes a confirmation superfluous: it confirms the entry itself, or came later. */
function isImplied(
  confirmed: NonNullable<Entry['confirmed']>,
  correction: ReturnType<typeof correctionOf>,
): boolean {
  if (correction === undefined) return false;
  const isSame = correction.round !== undefined && correction.round === confirmed.round;
  return isSame || confirmed.on < correction.on;
}

/**
 * One line per distinct statement about the entries, with their names: "Bekræftet 3. marts 2027 af
 * Mette Holm: CPMR og HELPS".
 */
function linesOf(
  entries: readonly Collaboration[],
  lineOf: (entry: Collaboration) => string | undefined,
  { language }: RenderContext,
): string[] {
  const namesByLine = new Map<string, string[]>();
  for (const entry of entries) {
    const line = lineOf(entry);
    if (line !== undefined)
      namesByLine.set(line, [...(namesByLine.get(line) ?? []), entry.name[language]]);
  }
  return [...namesByLine].map(([line, names]) =>
    entries.length === 1 ? line : `${line}: ${formatList(names, language)}`,
  );
}

/**
 * The provenance of some entries and its age: the sources, and the people who have corrected or
 * confirmed facts since. The source of an entry is left out if every requested attribute was
 * corrected. `others` are sources of what is shown besides the entries.
 */
export function formatProvenance(
  entries: readonly Collaboration[],
  renderContext: RenderContext,
  asked: readonly Attribute[] = [],
  others: readonly Source[] = [],
): string {
  const { language, strings } = renderContext;
  const corrected = (entry: Collaboration) => correctionOf(entry, asked, renderContext);
  const sourced = entries.filter(
    (entry) => corrected(entry) === undefined || hasFormerCosts(entry, asked),
  );
  const unconfirmed = sourced.filter((entry) => confirmedOf(entry, renderContext) === undefined);
  const sourcesOf = (some: readonly Collaboration[]) => some.map(({ source }) => source);
  const correctedLine = (entry: Collaboration) => {
    const correction = corrected(entry);
    return correction && formatCorrected(correction, renderContext);
  };
  const confirmedLine = (entry: Collaboration) => {
    const confirmed = confirmedOf(entry, renderContext);
    const correction = corrected(entry);
    return confirmed === undefined || isImplied(confirmed, correction)
      ? undefined
      : strings.asking.confirmed(formatDate(confirmed.on, language), confirmed.name);
  };
  const [only, another] = entries;
  return [
    formatSources([...sourcesOf(sourced), ...others], renderContext, [
      ...sourcesOf(unconfirmed),
      ...others,
    ]),
    ...linesOf(entries, correctedLine, renderContext),
    ...(only && another === undefined && asked.length === 0
      ? formatCorrections(only, renderContext)
      : []),
    ...linesOf(entries, confirmedLine, renderContext),
    ...(another === undefined || asked.length > 0
      ? linesOf(entries, (entry) => formatProposals(entry, asked, renderContext)[0], renderContext)
      : []),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The provenance of a number: the sources, and the latest corrections. */
export function formatSumProvenance(
  entries: readonly Collaboration[],
  asked: Attribute | undefined,
  renderContext: RenderContext,
): string {
  const corrected = (entry: Collaboration) =>
    asked === undefined ? undefined : correctionOf(entry, [asked], renderContext);
  const sourced = entries.filter((entry) => corrected(entry) === undefined);
  const latestFirst = entries.toSorted((one, other) =>
    (corrected(other)?.on ?? '').localeCompare(corrected(one)?.on ?? ''),
  );
  const lines = linesOf(
    latestFirst,
    (entry) => {
      const correction = corrected(entry);
      return correction && formatCorrected(correction, renderContext);
    },
    renderContext,
  );
  const remaining = lines.length - MOST_CORRECTIONS;
  return [
    formatSources(
      sourced.map(({ source }) => source),
      renderContext,
    ),
    ...lines.slice(0, MOST_CORRECTIONS),
    ...(remaining > 0 ? [renderContext.strings.monitoringWheel.andMore(remaining)] : []),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The experiences shared from a collaboration, one line each with author and date. */
export function formatExperiences(
  { id }: Collaboration,
  { knowledge, language }: RenderContext,
): string[] {
  return experiencesOf(id, knowledge)
    .slice(0, MOST_EXPERIENCES)
    .map(({ name, on, text }) => `${text} (${name}, ${formatDate(on, language)})`);
}
