import { describe, expect, it } from 'vitest';
import { Id } from '../../../shared/model';
import { newId } from './new-id';

describe('a new id', () => {
  it('is one of a kind, in the order of making, and of the form that requests accept', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.slice(0, 100).every((id) => Id.safeParse(id).success)).toBe(true);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
