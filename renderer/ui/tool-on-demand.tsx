import { type ComponentType, type JSX, useLayoutEffect, useRef, useState } from 'react';
import { showSentence } from '../state/problem';
import { type HeldKeys, holdKeys } from './hold-keys';

const NOT_LOADED =
  'This part of the app could not be loaded. Nothing is lost. Start Briefwright again, and install it again if that does not help.';

/** A component that is fetched when it is drawn first, or before by `prepare`. */
export type ToolOnDemand<Props> = ComponentType<Props> & { prepare: () => Promise<void> };

/**
 * A dialog or panel that is fetched when first asked for; keys are held for it meanwhile, and Esc takes it back. Without
 * `lazy`: what React suspended it shows 300 ms later at the earliest, which is felt at every key that opens something. One that
 * cannot be fetched is told in the status line, and everything else stays as it is.
 */
export function toolOnDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onEscape?: (props: Props) => void,
): ToolOnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const prepare = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Tool(props: Props): JSX.Element | null {
    const [isLoaded, setLoaded] = useState(loaded !== null);
    // Read while drawing for the first time: a tool that is here already may take the focus with that.
    const [before] = useState(() => document.activeElement);
    const latest = useRef(props);
    latest.current = props;
    const keys = useRef<HeldKeys | null>(null);
    useLayoutEffect(() => {
      const held = holdKeys(before, () => onEscape?.(latest.current));
      keys.current = held;
      if (loaded === null)
        prepare().then(
          () => setLoaded(true),
          () => {
            held.drop();
            showSentence(NOT_LOADED);
            onEscape?.(latest.current);
          },
        );
      return held.drop;
    }, [before]);
    useLayoutEffect(() => {
      if (isLoaded) keys.current?.settle();
    }, [isLoaded]);
    if (loaded === null || !isLoaded) return null;
    const Loaded = loaded;
    return <Loaded {...props} />;
  }
  return Object.assign(Tool, { prepare });
}
