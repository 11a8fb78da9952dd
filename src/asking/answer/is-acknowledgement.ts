import { fold } from '../../lib/text';

const ACKNOWLEDGEMENTS = new Set(
  `ok, okay, oki, fint, fint nok, godt, godt nok, super, perfekt, fedt, i orden, det er fint, det er godt, ja, nej, jep,
  nej tak, ja tak, alright, all right, great, cool, perfect, fine, good, nice, no, nope, yes, no thanks, no thank you,
  yes please`
    .split(',')
    .map((words) => fold(words.trim())),
);

/** Whether a message only acknowledges or declines something: "ok", "nej tak". */
export function isAcknowledgement(text: string): boolean {
  const message = fold(text)
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return ACKNOWLEDGEMENTS.has(message);
}
