import { readInitiativeWords } from '../../../src/action-plans/plan/initiative-words';
import { CONTENT } from '../../cards/render-context-of';

const { areas } = CONTENT.vocabulary;
const read = (text: string) => readInitiativeWords(text, areas, '2027-05-01');

describe('readInitiativeWords', () => {
  it.each([
    ['hvilke initiativer handler om demens?', { kind: 'find', search: { topic: 'demens' } }],
    [
      'initiativer om digital sundhed 2028',
      { kind: 'find', search: { topic: 'digital sundhed', year: 2028 } },
    ],
    ['afsluttede initiativer 2027', { kind: 'find', search: { status: 'finished', year: 2027 } }],
    ['hvilke initiativer mangler beslutning?', { kind: 'find', search: { status: 'undecided' } }],
    [
      'er der initiativer om robotkirurgi i 2028?',
      { kind: 'find', search: { topic: 'robotkirurgi', year: 2028 } },
    ],
    ['vis alle initiativer inden for sundhed', { kind: 'find', search: { area: 'health' } }],
    ['hvilke initiativer er i gang lige nu?', { kind: 'find', search: { status: 'under-way' } }],
    [
      'kan du finde initiativer, der handler om telemedicin',
      { kind: 'find', search: { topic: 'telemedicin' } },
    ],
    ['mine initiativer', { kind: 'find', search: { whose: { is: 'mine' } } }],
    [
      'hvilke initiativer er Bent Holm ansvarlig for?',
      { kind: 'find', search: { whose: { is: 'named', name: 'Bent Holm' } } },
    ],
    ['hvor mange initiativer har vi i 2028?', { kind: 'find', search: { year: 2028 } }],
    ['hvilke initiativer er blevet afslået?', { kind: 'find', search: { status: 'rejected' } }],
    [
      'hvilke initiativer blev stoppet i 2026?',
      { kind: 'find', search: { status: 'stopped', year: 2026 } },
    ],
    [
      'besluttede initiativer inden for specialsektoren næste år',
      { kind: 'find', search: { status: 'decided', area: 'special-sector', year: 2028 } },
    ],
    ['initiativer på kulturområdet', { kind: 'no-area', said: 'kultur' }],
    [
      'slet initiativet Fælles uddannelse i robotkirurgi',
      { kind: 'delete', name: 'Fælles uddannelse i robotkirurgi' },
    ],
    ['jeg vil gerne slette initiativet om telemedicin', { kind: 'delete', name: 'telemedicin' }],
    [
      'fjern initiativet "Studiebesøg i Trondheim"',
      { kind: 'delete', name: 'Studiebesøg i Trondheim' },
    ],
    [
      'initiativet Telemedicin med Norge er gennemført',
      { kind: 'move', move: 'finished', name: 'Telemedicin med Norge' },
    ],
    [
      'sæt initiativet Robotkirurgi i gang',
      { kind: 'move', move: 'started', name: 'Robotkirurgi' },
    ],
    [
      'stop initiativet Studiebesøg i Trondheim',
      { kind: 'move', move: 'stopped', name: 'Studiebesøg i Trondheim' },
    ],
    [
      'drop initiativet demens fordi partneren trak sig',
      { kind: 'move', move: 'stopped', name: 'demens', result: 'partneren trak sig' },
    ],
    [
      'stop initiativet Demens, because of the budget',
      { kind: 'move', move: 'stopped', name: 'Demens', result: 'of the budget' },
    ],
    ['fjern initiativet Demens fra planen', { kind: 'delete', name: 'Demens' }],
    ['slet initiativet Demens nu, tak', { kind: 'delete', name: 'Demens' }],
    ['initiativet om demens er gået i gang', { kind: 'move', move: 'started', name: 'demens' }],
    [
      'hvad blev resultatet af initiativet Fælles uddannelse?',
      { kind: 'open', name: 'Fælles uddannelse' },
    ],
    ['hvordan går det med initiativet om telemedicin?', { kind: 'open', name: 'telemedicin' }],
    ['åbn initiativet Telemedicin med Norge', { kind: 'open', name: 'Telemedicin med Norge' }],
    ['which initiatives are about dementia?', { kind: 'find', search: { topic: 'dementia' } }],
    [
      'initiatives about digital health 2028',
      { kind: 'find', search: { topic: 'digital health', year: 2028 } },
    ],
    ['finished initiatives in 2027', { kind: 'find', search: { status: 'finished', year: 2027 } }],
    ['which initiatives still need a decision?', { kind: 'find', search: { status: 'undecided' } }],
    [
      'are there any initiatives on robotic surgery?',
      { kind: 'find', search: { topic: 'robotic surgery' } },
    ],
    ['show all initiatives in health', { kind: 'find', search: { area: 'health' } }],
    ['what initiatives are under way?', { kind: 'find', search: { status: 'under-way' } }],
    [
      'can you find initiatives that deal with telemedicine',
      { kind: 'find', search: { topic: 'telemedicine' } },
    ],
    ['my initiatives', { kind: 'find', search: { whose: { is: 'mine' } } }],
    [
      'which initiatives is Bent Holm responsible for?',
      { kind: 'find', search: { whose: { is: 'named', name: 'Bent Holm' } } },
    ],
    ['how many initiatives do we have in 2028?', { kind: 'find', search: { year: 2028 } }],
    ['which initiatives were rejected?', { kind: 'find', search: { status: 'rejected' } }],
    [
      'initiatives that were stopped in 2026',
      { kind: 'find', search: { status: 'stopped', year: 2026 } },
    ],
    [
      'approved initiatives for the special sector next year',
      { kind: 'find', search: { status: 'decided', area: 'special-sector', year: 2028 } },
    ],
    ['initiatives in the area of culture', { kind: 'no-area', said: 'culture' }],
    [
      'delete the initiative Shared training in robotic surgery',
      { kind: 'delete', name: 'Shared training in robotic surgery' },
    ],
    ['please remove the initiative about telemedicine', { kind: 'delete', name: 'telemedicine' }],
    [
      'I want to delete the initiative "Study visit to Trondheim"',
      { kind: 'delete', name: 'Study visit to Trondheim' },
    ],
    [
      'the initiative Telemedicine with Norway is finished',
      { kind: 'move', move: 'finished', name: 'Telemedicine with Norway' },
    ],
    [
      'start the initiative Robotic surgery',
      { kind: 'move', move: 'started', name: 'Robotic surgery' },
    ],
    [
      'stop the initiative Study visit to Trondheim',
      { kind: 'move', move: 'stopped', name: 'Study visit to Trondheim' },
    ],
    [
      'mark the initiative Nordic nurses as completed',
      { kind: 'move', move: 'finished', name: 'Nordic nurses' },
    ],
    [
      'what was the result of the initiative Shared training?',
      { kind: 'open', name: 'Shared training' },
    ],
    ['how is the initiative about telemedicine going?', { kind: 'open', name: 'telemedicine' }],
    [
      'open the initiative Telemedicine with Norway',
      { kind: 'open', name: 'Telemedicine with Norway' },
    ],
  ])('reads "%s"', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});
