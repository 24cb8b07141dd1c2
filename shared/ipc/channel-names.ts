import type { Channel } from './contract';

/**
 * The names a window may ask for. Spelt out rather than read from the contract, which would bring its schemas into the
 * script that runs before every page and into the first moments of a start; a missing or misspelt name is a compile error.
 */
const NAMES: Record<Channel, true> = {
  'articles:list': true,
  'articles:get': true,
  'articles:find': true,
  'articles:setField': true,
  'articles:delete': true,
  'texts:get': true,
  'texts:raw': true,
  'search:articles': true,
  'quotes:save': true,
  'quotes:list': true,
  'quotes:update': true,
  'quotes:delete': true,
  'quotes:findAgain': true,
  'quotes:impact': true,
  'quotes:reanchor': true,
  'quotes:keepOlder': true,
  'quotes:unsettle': true,
  'quotes:context': true,
  'quotes:verdicts': true,
  'tags:list': true,
  'tags:rename': true,
  'tags:retag': true,
  'outlines:get': true,
  'outlines:save': true,
  'versions:get': true,
  'versions:keep': true,
  'versions:list': true,
  'versions:rename': true,
  'versions:restore': true,
  'briefs:list': true,
  'briefs:create': true,
  'briefs:get': true,
  'briefs:save': true,
  'briefs:delete': true,
  'briefs:check': true,
  'briefs:sources': true,
  'briefs:document': true,
  'groups:list': true,
  'groups:save': true,
  'groups:delete': true,
  'groups:assign': true,
  'quotes:compare': true,
  'quotes:otherWordings': true,
  'quotes:link': true,
  'quotes:links': true,
  'quotes:unlink': true,
  'briefs:disagreements': true,
  'briefs:matrix': true,
  'briefs:exemptClaim': true,
  'templates:list': true,
  'templates:find': true,
  'templates:copy': true,
  'templates:openFolder': true,
  'templates:openFile': true,
  'settings:get': true,
  'settings:set': true,
  'app:info': true,
  'imports:choose': true,
  'imports:paste': true,
  'imports:cancel': true,
  'imports:pause': true,
  'imports:redo': true,
  'imports:samples': true,
  'paste:clean': true,
  'exports:save': true,
  'exports:report': true,
  'exports:cancel': true,
  'exports:open': true,
  'exports:reveal': true,
  'links:open': true,
  'clipboard:write': true,
  'window:flushed': true,
};

export const isChannel = (name: unknown): name is Channel =>
  typeof name === 'string' && Object.hasOwn(NAMES, name);

export const CHANNEL_NAMES: readonly Channel[] = Object.keys(NAMES).filter(isChannel);

/** Raised when the meaning of a channel changes in a way that an older window would misread. */
export const CHANNEL_PREFIX = 'v1:';
export const DROP_CHANNEL = 'v1-dropped';
