import { ChevronDown, X } from 'lucide-react';
import { leafOfTag, TAG_SEPARATOR } from '../../shared/model/tag';
import { openDialog } from '../state/desk';
import { chooseFacet, useSearch } from '../state/search';
import { IconButton } from '../ui/IconButton';
import { Menu, type MenuItem } from '../ui/Menu';
import { FACETS, MENU_HOLDS } from './facets';

const NO_BREAK = '\u00a0';
/** A nested tag stands further in, under the one it belongs to. */
const inTree = (tag: string): string =>
  NO_BREAK.repeat(3 * (tag.split(TAG_SEPARATOR).length - 1)) + leafOfTag(tag);

/** What the hits are of, with counts; each choice narrows the search. */
export function FacetRow() {
  const facets = useSearch((now) => now.found?.facets);
  const chosen = useSearch((now) => now.chosen);
  if (!facets) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of menus is no fieldset
    <div className="facets" role="group" aria-label="Narrow the search">
      {FACETS.map(({ facet, label, plural, any, unknown }) => {
        const value = chosen[facet];
        const counts = facets[facet];
        if (value === undefined && counts.length === 0) return null;
        const others: MenuItem[] =
          counts.length < MENU_HOLDS || facet === 'year'
            ? []
            : [
                { kind: 'rule' },
                { label: `All ${plural}…`, onChoose: () => openDialog({ kind: 'facet', facet }) },
              ];
        const name = (one: string) => (one === '' ? unknown : one);
        return (
          <span className="facet" key={facet} data-chosen={value !== undefined || undefined}>
            <Menu
              className="btn small"
              label={value === undefined ? label : `${label}: ${name(value)}`}
              tip={value === undefined ? `Narrow by ${label.toLowerCase()}` : name(value)}
              items={[
                ...(value === undefined
                  ? []
                  : [{ label: any, checked: false, onChoose: () => chooseFacet(facet, null) }]),
                ...counts.map((one) => ({
                  // Tags under different ones may bear one name.
                  id: `value-${one.value}`,
                  label: facet === 'tag' ? inTree(one.value) : name(one.value),
                  keys: one.count.toLocaleString('en'),
                  checked: one.value === value,
                  onChoose: () => chooseFacet(facet, one.value),
                })),
                ...others,
              ]}
            >
              <span className="facet-words">{value === undefined ? label : name(value)}</span>
              <ChevronDown size={12} />
            </Menu>
            {value !== undefined && (
              <IconButton
                icon={X}
                label={`Any ${label.toLowerCase()} again`}
                size="tiny"
                onClick={() => chooseFacet(facet, null)}
              />
            )}
          </span>
        );
      })}
    </div>
  );
}
