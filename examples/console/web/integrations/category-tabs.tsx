import type { ReactElement } from 'react';

/** Props of {@link CategoryTabs}. */
export interface CategoryTabsProps {
  readonly categories: readonly string[];
  /** null = all. */
  readonly chosen: string | null;
  readonly onChoose: (category: string | null) => void;
}

/** Which category is shown: radio buttons that look like tabs, because they narrow one list. */
export function CategoryTabs({ categories, chosen, onChoose }: CategoryTabsProps): ReactElement {
  return (
    <fieldset className="tabs" aria-label="Category">
      {[null, ...categories].map((category) => (
        <label key={category ?? ''} className="tab">
          <input
            type="radio"
            name="category"
            className="visually-hidden"
            checked={category === chosen}
            onChange={() => onChoose(category)}
          />
          {category ?? 'All'}
        </label>
      ))}
    </fieldset>
  );
}
