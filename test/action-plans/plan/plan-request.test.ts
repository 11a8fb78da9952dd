import {
  readInitiativeRequest,
  readPlanRequest,
} from '../../../src/action-plans/plan/plan-request';
import { CONTENT } from '../../cards/render-context-of';

const { areas } = CONTENT.vocabulary;
const plan = (text: string) => readPlanRequest(text, areas, '2027-05-01');
const initiative = (text: string) => readInitiativeRequest(text, areas, '2027-05-01');

describe('readPlanRequest', () => {
  it.each([
    ['Handlingsplan for Sundhed 2028', 2028, 'health'],
    ['vis handlingsplanen for sundhed 2028', 2028, 'health'],
    ['Action plan for Health 2028', 2028, 'health'],
    ['show me the action plan for health in 2028, please', 2028, 'health'],
    ['handlingsplan for specialsektoren', 2027, 'special-sector'],
    ['vis handlingsplanen', 2027, undefined],
    ['handlingsplan', 2027, undefined],
    ['handlingsplaner 2028', 2028, undefined],
    ['hvad står der i handlingsplanen for Regional Udvikling 2028?', 2028, 'regional-development'],
    ['hvilke initiativer er der i handlingsplanen for sundhed næste år?', 2028, 'health'],
    ['årets handlingsplan', 2027, undefined],
    ['next year’s action plan for health', 2028, 'health'],
    ['den internationale handlingsplan for sundhedsområdet 2026', 2026, 'health'],
  ])('reads "%s"', (text, year, area) => {
    expect(plan(text)).toEqual({ year, area });
  });

  it.each([
    'Hvad er en handlingsplan?',
    'what is an action plan',
    'hvor lang tid gælder en handlingsplan',
    'hvem beslutter handlingsplanen for sundhed 2028?',
    'Hvor ofte revideres Region Midtjyllands handlingsplaner?',
    'handlingsplan for sundhed og regional udvikling',
    'handlingsplan 2027 og 2028',
    'handlingsplan for sundhed 2028 på svensk',
    'skriv lige hele handlingsplanen for 2012 ind her',
    'hvilke initiativer er der i handlingsplaner',
    'rapport 2028',
    'sundhed 2028',
  ])('leaves "%s" to be answered as a question', (text) => {
    expect(plan(text)).toBeUndefined();
  });
});

describe('readInitiativeRequest', () => {
  it.each([
    ['nyt initiativ', { title: '' }],
    ['Foreslå et initiativ', { title: '' }],
    ['new initiative: Shared training', { title: 'Shared training' }],
    ['nyt initiativ om fælles uddannelse', { title: 'Fælles uddannelse' }],
    [
      'jeg vil gerne foreslå et nyt initiativ til handlingsplanen for sundhed 2028',
      { title: '', year: 2028, area: 'health' },
    ],
    [
      'foreslå et initiativ om telemedicin til handlingsplanen for sundhed 2028',
      { title: 'Telemedicin', year: 2028, area: 'health' },
    ],
    [
      'propose an initiative called Nordic nurses for the action plan for health 2028',
      { title: 'Nordic nurses', year: 2028, area: 'health' },
    ],
    ['nyt initiativ for sundhed 2028', { title: '', year: 2028, area: 'health' }],
    [
      'nyt initiativ: Handlingsplan for frivillige i Limfjordsbyerne',
      { title: 'Handlingsplan for frivillige i Limfjordsbyerne' },
    ],
    ['nyt initiativ: Sundhed for alle 2028', { title: 'Sundhed for alle 2028' }],
    [
      'foreslå et initiativ til handlingsplanen for sundhed 2028: Telemedicin',
      { title: 'Telemedicin', year: 2028, area: 'health' },
    ],
  ])('reads "%s"', (text, found) => {
    expect(initiative(text)).toEqual(found);
  });

  it.each([
    'hvordan foreslår man et initiativ?',
    'hvilke nye initiativer er der?',
    'Hvem beslutter initiativerne?',
    'nyt initiativtagernetværk',
    'hvem tog initiativ til AER?',
    'Kan jeg oprette et initiativ uden godkendelse?',
    'kan jeg oprette et initiativ uden godkendelse',
    'Can I propose an initiative without approval?',
    'Nyt initiativ fra EU-Kommissionen: hvad betyder det for os?',
  ])('finds none in "%s"', (text) => {
    expect(initiative(text)).toBeUndefined();
  });
});
