import { expect, test } from 'vitest';
import { toName } from '../citation/names';
import { authorAs, authorKind, institution, printedAuthor } from './author-names';

const KEEPER = { take: (text: string) => text, value: (text: string) => text, name: (text: string) => text };
const NAMES: readonly (readonly [stored: string, kind: 'person' | 'institution', printed: string])[] = [
  ['Hina Rafiq', 'person', 'Hina Rafiq'],
  ['Rafiq, Hina', 'person', 'Hina Rafiq'],
  ['To Lam', 'person', 'To Lam'],
  ['Sherry', 'person', 'Sherry'],
  ['نوال نواز', 'person', 'نوال نواز'],
  ['{وزارت خزانہ}', 'institution', 'وزارت خزانہ'],
  ['House, Bill', 'person', 'Bill House'],
  ['Press, Frank', 'person', 'Frank Press'],
  ['Press, Associated', 'institution', 'Press, Associated'],
  ['Center, Ann', 'person', 'Ann Center'],
  ['Service, Robert', 'person', 'Robert Service'],
  ['Service, BBC', 'institution', 'Service, BBC'],
  ['Staff, Reuters', 'institution', 'Staff, Reuters'],
  ['Desk, Web', 'institution', 'Desk, Web'],
  ['I.A.Rehman', 'person', 'I.A.Rehman'],
  ['coast.example', 'institution', 'coast.example'],
  ['Group Captain Faiz M. Gul', 'person', 'Group Captain Faiz M. Gul'],
  ['Press Secretary Hina Rafiq', 'person', 'Press Secretary Hina Rafiq'],
  ['Group Captain Society', 'institution', 'Group Captain Society'],
  ['Lt Gen (retd) Asad Durrani', 'person', 'Lt Gen (retd) Asad Durrani'],
  ['{Al Jazeera}', 'institution', 'Al Jazeera'],
  ['International Crisis Group', 'institution', 'International Crisis Group'],
  ['Embassy of the United States, Islamabad', 'institution', 'Embassy of the United States, Islamabad'],
  ['Ministry of Finance, Islamabad', 'institution', 'Ministry of Finance, Islamabad'],
  ['Associated Press', 'institution', 'Associated Press'],
  ['Human Rights Watch', 'institution', 'Human Rights Watch'],
  ['Inter-Services Public Relations', 'institution', 'Inter-Services Public Relations'],
  ['Committee to Protect Journalists', 'institution', 'Committee to Protect Journalists'],
  ['Doctors Without Borders', 'institution', 'Doctors Without Borders'],
  ['Nikkei Asia', 'person', 'Nikkei Asia'],
  ['{Nikkei Asia}', 'institution', 'Nikkei Asia'],
];

test.each(NAMES)('%s is a %s', (stored, kind, printed) => {
  expect(authorKind(stored)).toBe(kind);
  expect(printedAuthor(stored)).toBe(printed);
  // What is an institution stays whole in every style.
  if (kind === 'institution') expect(toName(stored, KEEPER)).toEqual({ literal: printed });
});

test.each(NAMES)('%s becomes what the analyst says, and back', (stored) => {
  const body = authorAs('institution', stored);
  expect(authorKind(body)).toBe('institution');
  expect(toName(body, KEEPER)).toHaveProperty('literal');
  expect(institution(body)).toBe(body);
});

test.each([
  ['{Hina Rafiq}', 'Hina Rafiq'],
  ['Hina Rafiq', 'Hina Rafiq'],
  ['Bill House', 'House, Bill'],
  ['Robert Service', 'Service, Robert'],
  ['Group Captain Faiz M. Gul', 'Group Captain Faiz M. Gul'],
  ['{Rafiq, Hina}', 'Rafiq, Hina'],
])('%s, said to be a person, is kept as %s', (stored, kept) => {
  expect(authorAs('person', stored)).toBe(kept);
  expect(authorKind(kept)).toBe('person');
  expect(toName(kept, KEEPER)).toHaveProperty('family');
});
