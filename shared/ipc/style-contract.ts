import { z } from 'zod';
import { AddedStyle } from '../citation/added/added-style';
import { StyleTree } from '../citation/added/style-tree';
import { AddedStyleId } from '../model/brief';
import { Nothing, request } from './request';

/** A style that an analyst added, as a list shows it. */
export const AddedStyleSummary = z.strictObject({
  id: AddedStyleId,
  title: z.string(),
  kind: z.enum(['note', 'in-text']),
});
export type AddedStyleSummary = z.infer<typeof AddedStyleSummary>;

/** What the library knows of added citation styles. */
export const styleContract = {
  /** By title; files that cannot be read any more are left out. */
  'styles:list': request(Nothing, z.array(AddedStyleSummary)),
  /** Null for one that is not there any more. */
  'styles:get': request(z.strictObject({ styleId: AddedStyleId }), AddedStyle.nullable()),
  /** Refused (`in-use`) while a brief that is not released is set in it; released ones keep its rules. */
  'styles:delete': request(z.strictObject({ styleId: AddedStyleId }), Nothing),
  /** Takes the removal back. */
  'styles:restore': request(z.strictObject({ styleId: AddedStyleId }), Nothing),
} as const;

/** What the shell asks of the library: the style was read in the import jail. */
export const styleInternalContract = {
  /** Checks and keeps a style; one of the same name is replaced. */
  'styles:store': request(
    z.strictObject({ fileName: z.string().max(1000), tree: StyleTree }),
    AddedStyleSummary,
  ),
} as const;

/** What the shell does. */
export const styleShellContract = {
  /** Lets the analyst choose a .csl file and adds it; null when they thought better of it. */
  'styles:add': request(Nothing, AddedStyleSummary.nullable()),
} as const;
