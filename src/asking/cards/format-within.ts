import type { RenderContext } from '../../cards/render-context';

/** Joins as many texts as fit, with the number of the rest: "A; B; og 3 til". */
export function formatWithin(
  texts: readonly string[],
  longest: number,
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  let length = 0;
  const end = texts.findIndex((text, at) => {
    length += text.length + 2;
    return at > 0 && length > longest;
  });
  if (end === -1) return texts.join('; ');
  return [...texts.slice(0, end), strings.asking.others(texts.length - end)].join('; ');
}
