import { afterEach, expect, it } from 'vitest';
import { addArticle, cleanUp, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

