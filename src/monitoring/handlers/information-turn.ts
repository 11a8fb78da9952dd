import { type Entry, listEntries } from '../../catalogue/entry';
import { labelOf } from '../../cards/render-context';
import { reply, type Turn } from '../../teams/turn';
import { dutiesAbout, dutiesFrom, renderInformation } from '../cards/information-card';
import type { InformationRequest } from '../conditions/information-request';
import { mayAnswer } from '../owners/may-answer';

/** The entries that a question is about, and what to call them. */
interface Subject {
  readonly entries: readonly Entry[];
  readonly label: string;
}

/** The entries that a text names, or those of the areas or themes that it names. */
function subjectOf(about: string, all: readonly Entry[], turn: Turn): Subject | undefined {
  const { renderContext } = turn;
  const { areas, themes } = turn.reading().recognise(about);
  const { vocabulary } = renderContext.knowledge;
  const ofField = all.filter(
    ({ facts }) => areas.includes(facts.area) || facts.themes.some((one) => themes.includes(one)),
  );
  const named = turn.entriesNamedIn(about);
  if (named.length > 0) {
    const entries = all.filter(({ id }) => named.includes(id));
    const label = entries.map(({ facts }) => facts.name[renderContext.language]).join(', ');
    return entries.length === 0 ? undefined : { entries, label };
  }
  const labels = [
    ...areas.map((id) => labelOf(id, vocabulary.areas, renderContext)),
    ...themes.map((id) => labelOf(id, vocabulary.themes, renderContext)),
  ];
  return labels.length === 0 ? undefined : { entries: ofField, label: labels.join(', ') };
}

/**
 * Shows what Regionsrådet must still be informed of, or has been, about what the question names; of
 * everything where it names nothing that Udsyn knows.
 */
export async function showInformation(
  request: InformationRequest & { readonly from?: number },
  turn: Turn,
): Promise<void> {
  const { about, isGiven, from = 0 } = request;
  const stored = await listEntries(turn.content.organisation.id, turn);
  const entries = stored.map(({ document }) => document);
  const subject = about === undefined ? undefined : subjectOf(about, entries, turn);
  const all = dutiesAbout(subject?.entries ?? entries, isGiven);
  const page = dutiesFrom(all, from);
  const shown = await Promise.all(
    page.map(async (one) => ({
      ...one,
      canOpen: await mayAnswer(one.entry, turn.person.id, turn.roles, turn),
    })),
  );
  const card = renderInformation(
    {
      request: { isGiven, ...(about !== undefined && { about }) },
      all,
      shown,
      next: from + page.length,
      subject: subject?.label ?? '',
      isUnknown: about !== undefined && subject === undefined,
    },
    turn.renderContext,
  );
  await reply(turn, card);
}
