import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** Width of the window in CSS pixels; zooming narrows it. */
export const useWindowWidth = (): number => useSyncExternalStore(subscribe, () => window.innerWidth);
