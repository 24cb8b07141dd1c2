export * from './article';
export * from './basis';
export * from './brief';
export * from './locator';
export * from './quote';
export * from './table-rows';
export * from './text';
export * from './verdict';
