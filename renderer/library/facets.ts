import type { Facet } from '../state/search';

type FacetWords = { facet: Facet; label: string; plural: string; any: string; unknown: string };

/** What hits can be narrowed by, in the order shown. */
export const FACETS: readonly [FacetWords, ...FacetWords[]] = [
  { facet: 'outlet', label: 'Outlet', plural: 'outlets', any: 'Any outlet', unknown: 'Outlet unknown' },
  { facet: 'year', label: 'Year', plural: 'years', any: 'Any year', unknown: 'Year unknown' },
  { facet: 'kind', label: 'Kind', plural: 'kinds', any: 'Any kind', unknown: 'Kind unknown' },
  { facet: 'tag', label: 'Tag', plural: 'tags', any: 'Any tag', unknown: 'No tag' },
];

/** A menu holds so many values; all of them are in a list of their own. */
export const MENU_HOLDS = 50;
