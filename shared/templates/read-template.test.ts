import { describe, expect, it } from 'vitest';
import { BriefTemplate } from '../model/template';
import { readTemplate } from './read-template';
import { FAULTS } from './template-faults.cases';

describe('a template file', () => {
  it.each(FAULTS)('says what is wrong with it, where, and what to do: %s', (_name, file, line, words) => {
    const { template, faults } = readTemplate('ours.yaml', file);
    expect(template).toBeUndefined();
    expect(faults?.map((fault) => fault.fileName)).toContain('ours.yaml');
    const found = faults?.find(({ message }) => message.includes(words));
    expect(faults?.map(({ message }) => message).join('\n')).toContain(words);
    expect(found?.line).toBe(line);
  });

  it('tells all faults at once, in the order of their lines', () => {
    const { faults } = readTemplate(
      'ours.yaml',
      'name: x\nsections:\n  - heading: A\n    limits: { words: no }\n  - guidence: y\n',
    );
    expect(faults?.map(({ line }) => line)).toEqual([1, 4, 5, 5]);
  });

  it('needs no more than a name and a purpose', () => {
    const { template } = readTemplate('ours.yaml', 'name: Ours\npurpose: For us.\n');
    expect(BriefTemplate.parse(template)).toMatchObject({
      id: 'ours',
      name: 'Ours',
      sections: [],
      header: [],
      length: {},
      dates: 'system',
      likelihood: 'none',
      outerMarks: 'style',
      numberedParagraphs: false,
      citationStyle: null,
      handling: '',
    });
  });

  it('reads limits as a number, as a range with a hyphen, a dash or “to”', () => {
    const limit = (written: string) =>
      readTemplate('t.yaml', `name: x\npurpose: y\nlength: { words: ${written} }\n`).template?.length.words;
    expect(limit('60')).toEqual({ most: 60 });
    expect(limit('3-5')).toEqual({ least: 3, most: 5 });
    expect(limit('3–5')).toEqual({ least: 3, most: 5 });
    expect(limit('350 to 450')).toEqual({ least: 350, most: 450 });
  });

  it('is known by the name of its file, which must be one that a brief can remember', () => {
    expect(readTemplate('Our weekly_note-2.yml', 'name: x\npurpose: y\n').template?.id).toBe(
      'Our weekly_note-2',
    );
    for (const name of ['.hidden.yaml', 'a/b.yaml', '..yaml', 'a:b.yaml', `${'x'.repeat(81)}.yaml`])
      expect(readTemplate(name, 'name: x\npurpose: y\n').faults?.[0]?.message, name).toContain(
        'name of the file',
      );
  });

  it('is refused, not waited for, where aliases would blow it up', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nname: *c\npurpose: y\n`;
    expect(readTemplate('bomb.yaml', bomb).faults).toBeDefined();
  });
});
