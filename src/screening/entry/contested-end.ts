import { isLeaving } from '../../catalogue/dated-period';
import { entries } from '../../catalogue/entry';
import { copenhagen } from '../../lib/dates';
import type { DocumentStore } from '../../store/document-store';
import type { Screening } from '../case/screening';
import { casesUnderWay } from './cases-under-way';
import { endMatterOf } from './subject';

/**
 * Whether something else says how a collaboration goes on than a case on its end: another such case
 * that is under way, a decision since the case was submitted, or one by which it is being left.
 */
export async function isEndContested(
  screening: Pick<Screening, 'about' | 'id' | 'organisation' | 'submittedAt'>,
  ports: { readonly documents: DocumentStore },
): Promise<boolean> {
  const { about, id, organisation, submittedAt } = screening;
  if (about === undefined || endMatterOf(screening) === undefined) return false;
  const { collaboration } = about;
  const underWay = await casesUnderWay(collaboration, ports);
  if (underWay.some((one) => one.id !== id && endMatterOf(one) !== undefined)) return true;
  const entry = (await ports.documents.get(entries, organisation, collaboration))?.document;
  if (entry === undefined) return false;
  const { decided } = entry.facts.period;
  if (decided === undefined || decided.screening === id) return false;
  const since = submittedAt === undefined ? '' : copenhagen(new Date(submittedAt)).day;
  return decided.on >= since || isLeaving(entry.facts.period);
}
