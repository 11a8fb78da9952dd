import type { Collaboration } from '../../../catalogue/collaboration';
import { formatDate } from '../../../lib/format';
import { labelOf, type RenderContext } from '../../../cards/render-context';

/** Who is responsible for an entry, and the decision that it is based on; empty if unknown. */
export function ownershipFacts({ id }: Collaboration, renderContext: RenderContext) {
  const { strings, language, knowledge } = renderContext;
  const { decisions } = strings.screening;
  const { ownerName = '', basis } = knowledge.provenance?.get(id) ?? {};
  const paragraphs =
    basis === undefined
      ? []
      : [
          decisions.by(
            labelOf(basis.body, knowledge.vocabulary.bodies, renderContext),
            formatDate(basis.decidedOn, language),
          ),
          ...(basis.reason === '' ? [] : [decisions.reasonLine(basis.reason)]),
        ];
  return [
    { label: strings.facts.owner, value: ownerName },
    { label: strings.facts.basis, value: paragraphs.join('\n\n') },
  ];
}
