import { formatList } from '../../lib/format';
import { type Assessment, isBegun } from '../checklist/assessment';
import type { Screening } from '../case/screening';
import { type ColleagueForm, colleagueInputs, colleagueNotice } from '../../cards/person-field';
import { formCard, reportCard } from '../../cards/templates';
import { proposalPairs } from './proposal-card';
import { screeningName } from './format-proposal';
import type { RenderContext } from '../../cards/render-context';

/** Who may be invited, and who was. */
interface InviteForm extends ColleagueForm {
  /** Who was invited. */
  readonly confirmation?: string;
}

/** Asks for a colleague, or which of several people is meant. */
export function renderInvite(
  screening: Screening,
  renderContext: RenderContext,
  form: InviteForm = {},
): object {
  const { matches = [], confirmation = '' } = form;
  const { strings, language } = renderContext;
  const { invite: texts } = strings.screening.cases;
  const one = { screening: screening.id };
  const names = [...new Set(screening.assessments.map(({ name }) => name))];
  return formCard.render({
    notice: colleagueNotice(form, renderContext),
    title: texts.title(screeningName(screening, renderContext)),
    lines: [
      ...(confirmation === '' ? [] : [confirmation]),
      texts.help,
      ...(names.length === 0 ? [] : [texts.already(formatList(names, language))]),
    ].map((text) => ({ text })),
    rows: matches.map(({ id, name }) => ({
      name,
      action: name,
      data: { action: 'invite-person', person: id, ...one },
    })),
    inputs: colleagueInputs(form, renderContext),
    groups: [
      {
        buttons: [
          { title: texts.send, data: { action: 'invite', ...one } },
          {
            title: strings.screening.backToScreening,
            data: { action: 'continue-screening', ...one },
          },
        ],
      },
    ],
  });
}

/**
 * Renders the invitation for a colleague; `by` is the name of the person who invites, `own` the
 * assessment that declining would discard.
 */
export function renderInvitation(
  screening: Screening,
  by: string,
  renderContext: RenderContext,
  { own, notice = '' }: { readonly own?: Assessment | undefined; readonly notice?: string } = {},
): object {
  const { cases, resume } = renderContext.strings.screening;
  const begun = own !== undefined && isBegun(own);
  return reportCard.render({
    notice: begun ? cases.invite.begun : notice,
    title: cases.invite.received(by, screeningName(screening, renderContext)),
    lines: [{ text: cases.invite.receivedHelp }],
    sections: [{ pairs: proposalPairs(screening, renderContext) }],
    groups: [
      {
        buttons: [
          {
            title: begun ? resume : cases.invite.begin,
            data: { action: 'continue-screening', screening: screening.id },
            role: 'primary',
          },
          {
            title: cases.invite.decline,
            data: {
              action: 'decline-invitation',
              screening: screening.id,
              ...(own && { at: own.at }),
            },
          },
        ],
      },
    ],
  });
}

/** Tells the owner that a colleague declined; `by` is the colleague's name. */
export function renderDeclined(
  screening: Screening,
  by: string,
  renderContext: RenderContext,
): object {
  const { cases, result, resume } = renderContext.strings.screening;
  const one = { screening: screening.id };
  return reportCard.render({
    title: cases.invite.declined(by, screeningName(screening, renderContext)),
    lines: [{ text: cases.invite.declinedHelp }],
    groups: [
      {
        buttons: [
          { title: result.actions.invite, data: { action: 'invite-form', ...one } },
          { title: resume, data: { action: 'continue-screening', ...one } },
        ],
      },
    ],
  });
}

/** Tells the owner that a colleague has been through the checklist; `by` is the colleague's name. */
export function renderAssessed(
  screening: Screening,
  by: string,
  renderContext: RenderContext,
): object {
  const { cases, backToScreening } = renderContext.strings.screening;
  const data = { action: 'continue-screening', screening: screening.id } as const;
  return reportCard.render({
    title: cases.invite.assessed(by, screeningName(screening, renderContext)),
    lines: [{ text: cases.invite.assessedHelp }],
    groups: [{ buttons: [{ title: backToScreening, data }] }],
  });
}
