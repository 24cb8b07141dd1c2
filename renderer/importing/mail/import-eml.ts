import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '../../../shared/ipc/app-error';
import type { ArticleRecord, ImportChoices, ImportWarning } from '../../../shared/model';
import { importBlocks } from '../blocks/import-blocks';
import { readDate } from '../clean/dates';
import { blocksOf, type PageBlock } from '../html/dom-to-blocks';
import { refuseDeepNesting } from '../html/nesting';
import { sanitisedPage } from '../html/sanitise';
import type { Imported } from '../import-file';
import { importText } from '../text/import-text';
import { inText, unknownWith } from '../working/working';
import { fieldsOfForward, isNobody, SENDER, warningOfForward } from './forward-fields';

const SHOWN_HEADERS = ['from', 'to', 'cc', 'date', 'subject'];
const MOST_NAMED = 20;

/**
 * Imports an e-mail: the words of its body, its head as metadata. Attachments are named, never opened.
 * @throws AppError `no-text`, `import-failed`
 */
export async function importEml(
  bytes: Uint8Array,
  fileName: string,
  choices: ImportChoices,
): Promise<Imported> {
  refuseMailbox(bytes, fileName);
  const mail = await parse(bytes, fileName);
  const head = headLines(mail);
  const fields = fieldsOf(mail);
  const warnings = attachmentsOf(mail);
  const imported = mail.html
    ? fromHtml(mail.html, head, fileName, choices, fields)
    : withoutOffsets(importText([...head, '', mail.text ?? ''].join('\n'), fileName, choices));
  const { forward, ...read } = imported;
  // What the head of the mail says goes before what its words seem to say, but a forwarded mail is not its sender's.
  const own = forward ? { ...fields, ...fieldsOfForward(forward, mail, read.fields.authors) } : fields;
  return {
    ...read,
    fields: { ...read.fields, ...own },
    warnings: [...read.warnings, ...warnings, ...(forward ? [warningOfForward(forward)] : [])],
  };
}

const MAILBOX_HEAD = /^From \S+ .{10,40}\d{4}\r?\n/;
const NEXT_MAIL = /\n\r?\nFrom \S+ .{10,40}\d{4}\r?\n[A-Za-z-]{2,40}:/;

/** Many mails in one file would become one article whose words are of many people. */
function refuseMailbox(bytes: Uint8Array, fileName: string): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!MAILBOX_HEAD.test(start) || !NEXT_MAIL.test(new TextDecoder('latin1').decode(bytes))) return;
  throw new AppError(
    'import-failed',
    `“${fileName}” is a mailbox with several e-mails, not one. Save those that you need one by one from the mail program, and import these.`,
  );
}

async function parse(bytes: Uint8Array, fileName: string): Promise<Email> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 5 });
  } catch (cause) {
    throw new AppError(
      'import-failed',
      `“${fileName}” could not be read as an e-mail. Save it again from the mail program, or paste its text.`,
      { cause },
    );
  }
  if (!mail.html?.trim() && !mail.text?.trim()) {
    throw new AppError(
      'no-text',
      `“${fileName}” is an e-mail without words of its own. If an attachment holds the article, save and import that.`,
    );
  }
  return mail;
}

const headLines = (mail: Email): string[] =>
  SHOWN_HEADERS.flatMap((key) => {
    const value = key === 'subject' ? mail.subject : mail.headers.find((header) => header.key === key)?.value;
    const shown = key === 'from' || key === 'to' || key === 'cc' ? addressesOf(mail, key) : value;
    const line = shown?.replace(/\s+/g, ' ').trim().slice(0, 1000);
    return line ? [`${key[0]?.toUpperCase()}${key.slice(1)}: ${line}`] : [];
  });

function addressesOf(mail: Email, key: 'from' | 'to' | 'cc'): string {
  const found = key === 'from' ? (mail.from ? [mail.from] : []) : (mail[key] ?? []);
  return found
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address || ''))
    .join(', ');
}

function fieldsOf(mail: Email): Partial<ArticleRecord> {
  const fields: Partial<ArticleRecord> = {};
  const subject = mail.subject?.replace(/\s+/g, ' ').trim();
  const sender = mail.from?.name.replace(/\s+/g, ' ').trim();
  // The day as the sender's clock had it, not as this machine counts it.
  const printed = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  const day = /\b\d{1,2} [A-Za-z]{3,9} \d{4}\b/.exec(printed)?.[0];
  const read = day ? readDate(day) : null;
  if (subject) fields.title = inText(subject.slice(0, 4000), 'Subject of the e-mail.');
  if (sender && isNobody(sender))
    fields.authors = unknownWith(`The e-mail was sent by “${sender.slice(0, 120)}”, no person.`);
  else if (sender) fields.authors = inText([sender.slice(0, 400)], SENDER);
  if (read && 'edtf' in read) fields.published = inText(read.edtf, 'Day on which the e-mail was sent.');
  return fields;
}

function attachmentsOf(mail: Email): ImportWarning[] {
  const named = mail.attachments.filter(
    ({ related, disposition, filename }) => !related && (filename || disposition === 'attachment'),
  );
  if (named.length === 0) return [];
  const names = named
    .slice(0, MOST_NAMED)
    .map(({ filename, mimeType }) => `“${(filename ?? mimeType).slice(0, 120)}”`);
  const more = named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : '';
  return [
    {
      code: 'attachments-not-opened',
      message: `The e-mail has ${named.length === 1 ? 'an attachment that was' : `${named.length} attachments that were`} not opened: ${names.join(', ')}${more}. Save what you need and import it.`,
    },
  ];
}

function fromHtml(
  html: string,
  head: readonly string[],
  fileName: string,
  choices: ImportChoices,
  fields: Partial<ArticleRecord>,
): Imported {
  refuseDeepNesting(html, fileName);
  const why = { rule: 'mail-header', message: 'The line belongs to the head of the e-mail.' };
  const above = head.map(
    (text): PageBlock => ({ kind: 'paragraph', aside: 'furniture', why, runs: [{ text }] }),
  );
  const body = blocksOf(sanitisedPage(html).body);
  return importBlocks([...above, ...body], fileName, choices, {
    fields,
    titleKnown: fields.title !== undefined,
  });
}

/** Offsets count in the decoded body, which is not the stored file. */
function withoutOffsets(imported: Imported): Imported {
  const nowhere = { rawStart: null, rawEnd: null };
  return {
    ...imported,
    setAside: imported.setAside.map((piece) => ({ ...piece, ...nowhere })),
    steps: imported.steps.map((step) => ({ ...step, ...nowhere })),
  };
}
