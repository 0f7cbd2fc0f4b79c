import { useEffect, useRef } from 'react';

/**
 * For lists that grow on demand: the focus goes to the first of the new items. `selector` finds what takes it in each
 * item; call `expect` before the next ones are asked for.
 */
export function useFocusOnNew<List extends HTMLElement>(count: number, selector: string) {
  const list = useRef<List>(null);
  const firstNewIndex = useRef<number>(null);
  useEffect(() => {
    const index = firstNewIndex.current;
    if (index === null || count <= index) return;
    list.current?.querySelectorAll<HTMLElement>(selector)[index]?.focus({ preventScroll: true });
    firstNewIndex.current = null;
  }, [count, selector]);
  const expect = () => {
    firstNewIndex.current = count;
  };
  return { list, expect };
}
