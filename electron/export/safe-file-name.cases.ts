/** Title, and the name a Word file of it gets. */
export const NAME_CASES: readonly { name: string; title: string; file: string }[] = [
  { name: 'an ordinary title', title: 'Minerals and rail', file: 'Minerals and rail.docx' },
  {
    name: 'a colon',
    title: 'Minerals: what to ask for in May',
    file: 'Minerals - what to ask for in May.docx',
  },
  { name: 'a way out of the folder', title: '../../etc/passwd', file: 'etc - passwd.docx' },
  { name: 'a Windows path', title: 'C:\\Users\\x', file: 'C - Users - x.docx' },
  { name: 'reserved characters', title: 'What <is> "new"? *|', file: 'What is new.docx' },
  { name: 'a hidden file', title: '.bashrc', file: 'bashrc.docx' },
  { name: 'trailing dots and spaces', title: 'Brief . . ', file: 'Brief.docx' },
  { name: 'controls and lines', title: 'A\u0000B\nC\u0085', file: 'AB C.docx' },
  { name: 'direction overrides', title: 'brief\u202excod.exe', file: 'briefxcod.exe.docx' },
  { name: 'a device of Windows', title: 'con', file: 'Brief con.docx' },
  { name: 'a device with an extension', title: 'LPT1.note', file: 'Brief LPT1.note.docx' },
  { name: 'a device’s name inside a word', title: 'Conference', file: 'Conference.docx' },
  { name: 'nothing', title: '', file: 'Brief.docx' },
  { name: 'nothing usable', title: '///...', file: 'Brief.docx' },
  { name: 'decomposed letters are composed', title: 'Caf\u0065\u0301', file: 'Caf\u00e9.docx' },
  { name: 'Urdu', title: 'ریکوڈک منصوبہ', file: 'ریکوڈک منصوبہ.docx' },
];
