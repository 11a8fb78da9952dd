import { renderContextFor, type RenderContext } from '../../src/cards/render-context';
import type { Language } from '../../src/lib/language';

const NAMES = {
  areas: [],
  kinds: [],
  levels: [],
  countries: [],
  programmes: [],
  units: [],
  bodies: [],
};

/**
 * A render context without knowledge, on 10 January 2027; loading the content takes a second, and
 * not every card needs it.
 */
export const plainRenderContext = (language: Language): RenderContext =>
  renderContextFor(
    language,
    {
      organisation: {
        id: 'prøve',
        name: { da: 'Prøve', en: 'Test' },
        documents: [],
        missing: [],
      },
      collaborations: [],
      mentions: [],
      people: [],
      rules: [],
      passages: [],
      vocabulary: { ...NAMES, themes: [], regions: [], currencies: [] },
    },
    '2027-01-10',
  );
