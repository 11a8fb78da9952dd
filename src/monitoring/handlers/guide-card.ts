import { FRAME, type Screened } from '../cards/guide-beside';
import { renderGuide } from '../cards/guide-cards';
import type { GuideView } from '../guide/open-guide';
import type { Turn } from '../../teams/turn';

/** The screening that a collaboration rests on, as it was frozen, where the round stands at the question of the frame. */
async function screenedOf({ round, entry }: GuideView, turn: Turn): Promise<Screened | undefined> {
  const id = entry?.basis?.screening;
  if (id === undefined || round.state !== 'open' || round.step !== FRAME) return undefined;
  return turn.screeningBehind(id, turn.person.id);
}

/** The card of a round where it stands, with what stands beside it and something to say first. */
export async function guideCard(view: GuideView, turn: Turn, notice = ''): Promise<object> {
  const screened = await screenedOf(view, turn);
  return renderGuide({ ...view, ...(screened && { screened }) }, turn.telling, notice);
}
