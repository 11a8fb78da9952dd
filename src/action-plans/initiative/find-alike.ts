import { areNamesAlike } from '../../catalogue/overlap/like-names';
import { fold } from '../../lib/text';
import type { Initiative } from './initiative';
import { listInitiatives, type ListPorts } from './list-initiatives';

/** The most initiatives like a new one that a person is asked about: a button sends no more ids. */
export const MOST_ALIKE = 20;

type Compared = Pick<Initiative, 'title' | 'area' | 'from' | 'to'>;

/** Whether two initiatives of an area may be the same: their years overlap, and their titles are alike. */
function areAlike(one: Compared, other: Compared): boolean {
  const isOverlapping = one.from <= other.to && other.from <= one.to;
  const isSameTitle = fold(one.title) === fold(other.title);
  return isOverlapping && (isSameTitle || areNamesAlike(one.title, other.title));
}

/** Finds initiatives of the same area that may be the same as a new one. */
export async function findAlike(
  organisation: string,
  given: Compared,
  ports: ListPorts,
): Promise<readonly Initiative[]> {
  const { area, from: until } = given;
  const { found } = await listInitiatives({ organisation, area, until }, ports);
  return found.filter((one) => areAlike(one, given));
}
