import type { RenderContext } from '../../cards/render-context';

/** Joins as many texts as fit, with the number of the rest: "A; B; og 3 til". */
export function formatNamed(
  texts: readonly string[],
  longest: number,
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  let length = 0;
  const cut = texts.findIndex((text, at) => {
    length += text.length + 2;
    return at > 0 && length > longest;
  });
  if (cut === -1) return texts.join('; ');
  return [...texts.slice(0, cut), strings.asking.others(texts.length - cut)].join('; ');
}
