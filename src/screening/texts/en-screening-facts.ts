import type { Strings } from '../../texts/da';

/** How each fact of a proposal is asked for in English, and what its choices are called. */
export const enScreeningFacts: Strings['screening']['facts'] = {
  name: {
    ask: 'What is the proposed collaboration called?',
    help: 'A short title that colleagues will recognise.',
    label: 'Name',
  },
  level: {
    ask: 'Is the collaboration administrative or political?',
    help: 'A political collaboration is carried by elected members, an administrative one by staff. The answer settles which checklist you get.',
    label: 'Level',
  },
  area: {
    ask: 'Which area does it belong to?',
    help: 'Among other things it settles who decides.',
    label: 'Area',
  },
  partners: {
    ask: 'Who are the partners?',
    help: 'For example "Region Skåne and Lund University".',
    label: 'Partners',
  },
  countries: {
    ask: 'Which countries take part?',
    help: 'For example "Sweden and Norway".',
    label: 'Countries',
  },
  purpose: {
    ask: 'What is the purpose?',
    help: 'A few sentences on what the collaboration is to lead to, and for whom. 1,000 characters at most.',
    label: 'Purpose',
  },
  themes: {
    ask: 'Which subjects is it about?',
    help: 'For example "robotic surgery and patient safety".',
    label: 'Subjects',
  },
  period: {
    ask: 'When does it begin and end?',
    help: 'For example "2027-2029", "1 March 2027 to 31 December 2029" or "ongoing".',
    label: 'Period',
  },
  cost: {
    ask: 'What does it cost the region a year?',
    help: 'For example "DKK 25,000" or "10,000 euros". Write 0 if it costs nothing.',
    label: 'Yearly cost',
  },
  total: {
    ask: 'What does it cost the region in all?',
    help: 'For the whole period, for example "DKK 75,000" or "30,000 euros".',
    label: 'Cost in all',
  },
  funding: {
    ask: 'Does money come from outside?',
    help: 'For example from the EU, the state or a foundation. Whether extra posts come with it matters for who decides.',
    label: 'External funding',
    how: 'With or without extra posts?',
  },
  programme: {
    ask: 'Which programme or foundation does the money come from?',
    help: 'For example "Interreg North Sea" or "Horizon Europe".',
    label: 'Programme or foundation',
  },
  appointment: {
    ask: 'Is anybody to be appointed to an office?',
    help: 'For example to a board, a commission or a council.',
    label: 'Appointment',
  },
  travel: {
    ask: 'Are council members to attend meetings or travel abroad?',
    help: 'As part of the office that they are appointed to.',
    label: 'Travel by the council',
  },
  unit: {
    ask: 'Which unit is responsible?',
    help: 'The department or institution that will do the work.',
    label: 'Responsible unit',
  },
  responsible: {
    ask: 'Who is responsible?',
    help: 'The name of the member of staff who is to look after the collaboration.',
    label: 'Responsible person',
  },
  fundingChoices: {
    none: 'No',
    'same-staff': 'Yes, without extra posts',
    'more-staff': 'Yes, with extra posts',
  },
};
