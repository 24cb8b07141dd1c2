import { languageOf, useDesk } from '../../state/desk';
import { showProblem } from '../../state/problem';
import { announce } from '../../ui/announce';
import { showSpelling, spellBrief, spellingOf, useSpellingSettings } from './own-words';

/** Shows the lines under misspelt words, or hides them. */
export function toggleSpelling(): void {
  const shown = !useSpellingSettings.getState().shown;
  showSpelling(shown).catch(showProblem);
  announce(shown ? 'Spelling is checked as you type.' : 'Spelling is not checked.');
}

/** Spells a brief in the other of American and British. */
export function turnLanguage(briefId: string): void {
  const now = spellingOf(useSpellingSettings.getState(), briefId, languageOf(useDesk.getState()));
  const next = now === 'en-US' ? 'en-GB' : 'en-US';
  spellBrief(briefId, next).catch(showProblem);
  announce(
    next === 'en-US' ? 'This brief is spelt the American way.' : 'This brief is spelt the British way.',
  );
}
