import { useRef } from 'react';
import { shallow } from 'zustand/shallow';

/** The object of the last drawing while each of its fields is still the same, so that what takes it is not drawn anew. */
export function useSame<Fields extends object>(fields: Fields): Fields {
  const last = useRef(fields);
  if (!shallow(last.current, fields)) last.current = fields;
  return last.current;
}
