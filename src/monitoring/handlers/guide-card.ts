import { FRAME, type Screened } from '../cards/guide-beside';
import { renderGuide } from '../cards/guide-cards';
import type { GuideView } from '../guide/open-guide';
import { mainLevel } from '../../screening/case/main-level';
import { maySee } from '../../screening/case/may-see';
import { scoreOf } from '../../screening/result/score';
import { screenings } from '../../screening/case/screening';
import type { Turn } from '../../teams/turn';

/** The screening that a collaboration rests on, as it was frozen, where the round stands at the question of the frame. */
async function screenedOf(
  { round, entry }: GuideView,
  { documents, person, roles }: Turn,
): Promise<Screened | undefined> {
  const id = entry?.basis?.screening;
  if (id === undefined || round.state !== 'open' || round.step !== FRAME) return undefined;
  const screening = (await documents.get(screenings, id, id))?.document;
  if (screening === undefined) return undefined;
  const { percent } = scoreOf(screening, mainLevel(screening));
  const { submittedAt: at = screening.updatedAt } = screening;
  return { screening: id, at, percent, maySee: maySee(screening, person.id, roles) };
}

/** The card of a round where it stands, with what stands beside it and something to say first. */
export async function guideCard(view: GuideView, turn: Turn, notice = ''): Promise<object> {
  const screened = await screenedOf(view, turn);
  return renderGuide({ ...view, ...(screened && { screened }) }, turn.telling, notice);
}
