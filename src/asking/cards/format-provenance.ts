import { experiencesOf } from '../../catalogue/knowledge';
import type { Attribute } from '../query';
import type { Collaboration } from '../../catalogue/collaboration';
import { formatDate, formatList } from '../../lib/format';
import { formatCorrected, correctionOf, formatCorrections } from './format-corrections';
import { formatSources } from '../../catalogue/cards/format-sources';
import type { RenderContext } from '../../cards/render-context';

const MOST_EXPERIENCES = 3;
const MOST_CORRECTIONS = 3;

/** Who has said that the facts of an entry are right, and when. */
const confirmedOf = ({ id }: Collaboration, { knowledge }: RenderContext) =>
  knowledge.provenance?.get(id)?.confirmed;

/** A person's line on each entry; those that say the same together, with the names: "Bekræftet 3. marts 2027 af Mette Holm: CPMR og HELPS". */
function linesOf(
  entries: readonly Collaboration[],
  lineOf: (entry: Collaboration) => string | undefined,
  { language }: RenderContext,
): string[] {
  const said = new Map<string, string[]>();
  for (const entry of entries) {
    const line = lineOf(entry);
    if (line !== undefined) said.set(line, [...(said.get(line) ?? []), entry.name[language]]);
  }
  return [...said].map(([line, names]) =>
    entries.length === 1 ? line : `${line}: ${formatList(names, language)}`,
  );
}

/**
 * Where the facts of some entries stand and how old they are: the sources, and the people who have put them right or
 * confirmed them since. Of what was asked for, the source is not that of what a person has put right.
 */
export function formatProvenance(
  entries: readonly Collaboration[],
  renderContext: RenderContext,
  asked: readonly Attribute[] = [],
): string {
  const { language, strings } = renderContext;
  const corrected = (entry: Collaboration) => correctionOf(entry, asked, renderContext);
  const sourced = entries.filter((entry) => corrected(entry) === undefined);
  const unconfirmed = sourced.filter((entry) => confirmedOf(entry, renderContext) === undefined);
  const sourcesOf = (some: readonly Collaboration[]) => some.map(({ source }) => source);
  const correctedLine = (entry: Collaboration) => {
    const correction = corrected(entry);
    return correction && formatCorrected(correction, renderContext);
  };
  const confirmedLine = (entry: Collaboration) => {
    const confirmed = confirmedOf(entry, renderContext);
    const correction = corrected(entry);
    // Who puts something right vouches for it.
    const isSaid = correction !== undefined && correction.round === confirmed?.round;
    return confirmed === undefined || isSaid
      ? undefined
      : strings.asking.confirmed(formatDate(confirmed.on, language), confirmed.name);
  };
  const [only, another] = entries;
  return [
    formatSources(sourcesOf(sourced), renderContext, sourcesOf(unconfirmed)),
    ...linesOf(entries, correctedLine, renderContext),
    ...(only && another === undefined && asked.length === 0
      ? formatCorrections(only, renderContext)
      : []),
    ...linesOf(entries, confirmedLine, renderContext),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Where the facts behind a number stand: the sources, and the last few who have put some of them right since. */
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
  const left = lines.length - MOST_CORRECTIONS;
  return [
    formatSources(
      sourced.map(({ source }) => source),
      renderContext,
    ),
    ...lines.slice(0, MOST_CORRECTIONS),
    ...(left > 0 ? [renderContext.strings.monitoringWheel.andMore(left)] : []),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** What was learnt in a collaboration and is worth sharing, a line each with who and when. */
export function formatExperiences(
  { id }: Collaboration,
  { knowledge, language }: RenderContext,
): string[] {
  return experiencesOf(id, knowledge)
    .slice(0, MOST_EXPERIENCES)
    .map(({ name, on, text }) => `${text} (${name}, ${formatDate(on, language)})`);
}
