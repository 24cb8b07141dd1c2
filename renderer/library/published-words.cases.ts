/** EDTF as stored, and what a list row and the record print. */
export const cases: readonly {
  name: string;
  edtf: string;
  short: string;
  long: string;
  american?: string;
  sortsAt: string | null;
}[] = [
  {
    name: 'a full date',
    edtf: '2026-03-14',
    short: '14 Mar 2026',
    long: '14 March 2026',
    american: 'Mar 14, 2026',
    sortsAt: '2026-03-14',
  },
  {
    name: 'a month',
    edtf: '2026-01',
    short: 'Jan 2026',
    long: 'January 2026',
    american: 'Jan 2026',
    sortsAt: '2026-01',
  },
  { name: 'a year', edtf: '2025', short: '2025', long: '2025', sortsAt: '2025' },
  {
    name: 'day and month without a year',
    edtf: 'XXXX-02-12',
    short: '12 Feb, year unknown',
    long: '12 February, year unknown',
    american: 'Feb 12, year unknown',
    sortsAt: null,
  },
  {
    name: 'a month without a year',
    edtf: 'XXXX-02',
    short: 'Feb, year unknown',
    long: 'February, year unknown',
    sortsAt: null,
  },
  {
    name: 'a day within a known year and month that is unknown',
    edtf: '2025-04-XX',
    short: 'Apr 2025, day unknown',
    long: 'April 2025, day unknown',
    sortsAt: '2025-04',
  },
  {
    name: 'an uncertain year',
    edtf: '2026?',
    short: '2026, uncertain',
    long: '2026, uncertain',
    sortsAt: '2026',
  },
  {
    name: 'an approximate month',
    edtf: '2025-03~',
    short: 'about Mar 2025',
    long: 'about March 2025',
    sortsAt: '2025-03',
  },
  {
    name: 'uncertain and approximate',
    edtf: '2025%',
    short: 'about 2025, uncertain',
    long: 'about 2025, uncertain',
    sortsAt: '2025',
  },
  {
    name: 'an interval',
    edtf: '2025-03~/2025-04~',
    short: 'about Mar 2025 to about Apr 2025',
    long: 'about March 2025 to about April 2025',
    sortsAt: '2025-03',
  },
  {
    name: 'an open interval',
    edtf: '2025-03-05/..',
    short: '5 Mar 2025 or later',
    long: '5 March 2025 or later',
    american: 'Mar 5, 2025 or later',
    sortsAt: '2025-03-05',
  },
  {
    name: 'an interval open at the start',
    edtf: '../2025-04',
    short: 'Apr 2025 or earlier',
    long: 'April 2025 or earlier',
    sortsAt: null,
  },
  {
    name: 'a season',
    edtf: '2025-23',
    short: 'autumn 2025',
    long: 'autumn 2025',
    american: 'autumn 2025',
    sortsAt: '2025-09',
  },
  { name: 'a decade', edtf: '202X', short: '2020s', long: '2020s', sortsAt: null },
  {
    name: 'an approximate decade',
    edtf: '202X~',
    short: 'about 2020s',
    long: 'about 2020s',
    sortsAt: null,
  },
  { name: 'a century', edtf: '20XX', short: '2000 to 2099', long: '2000 to 2099', sortsAt: null },
  { name: 'a year with a gap', edtf: '2X25', short: '2X25', long: '2X25', sortsAt: null },
  {
    name: 'an uncertain day without a year',
    edtf: 'XXXX-02-12?',
    short: '12 Feb, year unknown, uncertain',
    long: '12 February, year unknown, uncertain',
    sortsAt: null,
  },
  {
    name: 'something that is no date',
    edtf: 'last Thursday',
    short: 'last Thursday',
    long: 'last Thursday',
    sortsAt: null,
  },
  { name: 'a month that does not exist', edtf: '2025-13', short: '2025-13', long: '2025-13', sortsAt: null },
];
