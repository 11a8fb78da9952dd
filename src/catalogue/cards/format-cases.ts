import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import type { CaseUnderWay } from '../later-decision';

/** What is being decided about a collaboration: "Udtræden er under behandling (sag 2027-7K3QD)." */
export function formatCases(
  cases: readonly CaseUnderWay[],
  { strings }: Pick<RenderContext, 'strings'>,
): string[] {
  const { matters, open } = strings.screening.entryCases;
  return cases.map(({ matter, number }) => open(matters[matter], number));
}

/** The way to the cases that the reader may see. */
export function caseButtons(
  cases: readonly CaseUnderWay[],
  { strings }: Pick<RenderContext, 'strings'>,
): Button[] {
  const { matters, show } = strings.screening.entryCases;
  return cases.flatMap(({ matter, maySee, screening }): Button[] =>
    maySee ? [{ title: show(matters[matter]), data: { action: 'view-screening', screening } }] : [],
  );
}
