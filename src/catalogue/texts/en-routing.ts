import type { RoutingTexts } from './da-routing';

/** The English texts about who decides by the competence plan. */
export const enRouting: RoutingTexts = {
  heading: 'Who decides',
  step: (number, text) => `${number}. ${text}`,
  recommends: (body, places) => `${body} recommends (${places}).`,
  decides: (body, matter, place, reason) =>
    `${body} decides: ${matter} (${place}), because ${reason}.`,
  delegated: (body, matter, place, reason) =>
    `${body} then decides by itself: ${matter} (${place}), because ${reason}.`,
  resolved: (place, bodies, places) =>
    `${place} applies only within what ${bodies} has decided (${places}).`,
  causes: {
    participation: (area) => `the area is "${area}"`,
    funding: (choice) => `the answer about external funding is "${choice}"`,
    appointment: 'someone must be appointed to an office',
    'council-travel': 'members of the regional council will attend meetings or travel abroad',
    'grant-spending': 'the grant has already been given',
    strategy: 'the matter is a strategy',
  },
  existing: {
    title: {
      leave: (name) => `Who decides whether the Region leaves ${name}?`,
      prolong: (name) => `Who decides whether ${name} is prolonged?`,
      change: (name) => `Who decides whether the scope of ${name} is changed?`,
    },
    decides: (body) => `According to the nearest rule, ${body} does.`,
    notNamed: {
      leave:
        'The extract from the competence plan does not mention leaving. The rule on participation is the nearest; the same body presumably decides both.',
      prolong:
        'The extract from the competence plan does not mention prolonging. The rule on participation is the nearest; a new grant must be decided like the first.',
      change:
        'The extract from the competence plan does not mention changes. The rule on participation is the nearest; a changed scope must be decided like the original.',
    },
    /** That nobody decided it, as far as is recorded. */
    noneRecorded: {
      leave: 'No decision on leaving is recorded.',
      prolong: 'No decision on prolonging is recorded.',
      change: 'No decision on changing the scope is recorded.',
    },
    decidedThen: (decided) => `At the time, the collaboration was decided by ${decided}.`,
  },
  missing: (area, advice) =>
    `The extract from the competence plan has no rule on participation in international cooperation in ${area === '' ? 'this area' : `the area "${area}"`}. ${advice}`,
  missingToo: (area, advice) =>
    `The rules above decide only a part of the matter. On taking part itself, the extract from the competence plan has no rule for ${area === '' ? 'this area' : `the area "${area}"`}. ${advice}`,
  compared: {
    same: 'Decided by the body that the competence plan names.',
    samePart: (body) =>
      `Decided by ${body}. The competence plan names the same body, but only for a part of the matter.`,
    other: (body, named) => `Decided by ${body}. The competence plan names ${named}.`,
    unnamed: (body) => `Decided by ${body}. The competence plan does not name who decides.`,
  },
  ask: (coordinator) => `Ask ${coordinator} who decides.`,
  clarify: 'Clarify who decides before the case is decided.',
  coordinator: 'your coordinator',
};
