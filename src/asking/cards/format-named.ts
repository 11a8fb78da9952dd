import type { RenderContext } from '../../cards/render-context';

/** Texts in a row, as many as there is room for, and how many more there are: "A; B; og 3 til". */
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
