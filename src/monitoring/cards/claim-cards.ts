import type { Entry } from '../../catalogue/entry';
import type { ContactQuestion } from '../owners/claim-duties';
import type { Departure } from '../owners/pass-on-duties';
import type { ContactCandidate } from '../owners/contact-candidates';
import type { Button } from '../../cards/card';
import { truncate } from '../../lib/text';
import type { RoundRenderContext } from './format-monitoring';
import { messageCard } from '../../cards/templates';

const SHOWN = 10;
const LONGEST_NAME = 100;

/** The names of entries, as many as fit on a card. */
function namesOf(
  entries: readonly Entry[],
  more: (count: number) => string,
  { language }: RoundRenderContext,
): { text: string }[] {
  const remaining = entries.length - SHOWN;
  return [
    ...entries
      .slice(0, SHOWN)
      .map(({ facts }) => ({ text: `• ${truncate(facts.name[language], LONGEST_NAME)}` })),
    ...(remaining > 0 ? [{ text: more(remaining) }] : []),
  ];
}

/** Asks a person whether a name in the catalogue is theirs. */
export function renderClaim(
  { name, entries }: ContactQuestion,
  renderContext: RoundRenderContext,
): object {
  const { claim: texts } = renderContext.strings.monitoring;
  return messageCard.render({
    title: texts.ask(name),
    paragraphs: [
      { text: texts.help(entries.length) },
      ...namesOf(entries, texts.more, renderContext),
    ],
    footer: '',
    buttons: [
      { title: texts.yes, data: { action: 'claim-duties', contact: name, is: true } },
      { title: texts.no, data: { action: 'claim-duties', contact: name, is: false } },
    ],
  });
}

/** Asks a coordinator who the contacts of a collaboration are, with a button for each candidate. */
export function formatContactCandidates(
  contactCandidates: readonly ContactCandidate[],
  { strings }: Pick<RoundRenderContext, 'strings'>,
): { readonly lines: { text: string }[]; readonly buttons: Button[] } {
  const { contactCandidate: texts } = strings.monitoringOwners;
  return {
    lines: contactCandidates.map(({ person: { name }, contact }) => ({
      text: texts.ask(contact, name),
    })),
    buttons: contactCandidates.map(({ person: { id, name }, contact }) => ({
      title: texts.yes(name),
      data: { action: 'claim-duties', contact, is: true, person: id },
    })),
  };
}

/** Notifies a coordinator whose responsibilities have passed on, and to whom. */
export function renderPassedOn(
  { person, entries, to }: Departure,
  renderContext: RoundRenderContext,
): object {
  const { passed: texts, duties } = renderContext.strings.monitoring;
  return messageCard.render({
    title: texts.title(person.name),
    paragraphs: [
      { text: texts.text(entries.length, to) },
      ...namesOf(entries, texts.more, renderContext),
    ],
    footer: '',
    buttons: [
      to === undefined
        ? { title: texts.show, data: { action: 'list-duties', scope: 'unowned', left: person.id } }
        : { title: duties.wheel, data: { action: 'wheel' } },
    ],
  });
}

/** Notifies a person who has returned what passed on, and who is responsible for it now. */
export function renderReturned(
  entries: readonly Entry[],
  renderContext: RoundRenderContext,
): object {
  const { language, strings } = renderContext;
  const { returned: texts } = strings.monitoringOwners;
  const remaining = entries.length - SHOWN;
  const isFree = entries.some(({ owner }) => owner === undefined);
  const isTaken = entries.some(({ owner }) => owner !== undefined);
  return messageCard.render({
    title: texts.title,
    paragraphs: [
      { text: texts.text },
      ...entries.slice(0, SHOWN).map(({ facts, owner, ownerName = owner }) => ({
        text: texts.line(truncate(facts.name[language], LONGEST_NAME), ownerName),
      })),
      ...(remaining > 0 ? [{ text: texts.more(remaining) }] : []),
      ...(isTaken ? [{ text: texts.ask }] : []),
    ],
    footer: '',
    buttons: isFree ? [{ title: texts.takeBack, data: { action: 'take-back' } }] : [],
  });
}
