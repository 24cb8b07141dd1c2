import { type ImageBlock, sizeOnPaper } from '../../../shared/brief-document/image-on-paper';
import { missingImageWords } from '../../../shared/brief-document/image-words';
import { printable } from '../../../shared/brief-document/printable';
import type { Paragraph } from './paragraph';
import type { Place } from './place';
import { run } from './run';
import { millimetres, textWidth } from './typography';
import { constant, escaped, type Markup, xml } from './xml';

/** Word's unit for drawings: 36,000 to the millimetre. */
const drawn = (length: number): number => Math.max(1, Math.round(length * 36_000));

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const MAIN = constant(`xmlns:a="${DRAWING}/main"`);
const DECORATIVE = constant(
  `<a:extLst ${MAIN}><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`,
);

/** A picture in a paragraph of its own, with its alt text as Word keeps it; one without is marked as decorative. */
export function image(block: ImageBlock, { paper, pictures, runs }: Place): Paragraph {
  const shown = pictures.show(block.sha256);
  if (!shown) return { look: {}, children: runs([{ kind: 'text', text: missingImageWords(block.alt) }]) };
  const column = (textWidth(paper) / millimetres(25.4)) * 25.4;
  const { width, height } = sizeOnPaper(block, shown.image, column);
  const size = xml`cx="${drawn(width)}" cy="${drawn(height)}"`;
  return {
    look: { style: 'Image', keepNext: block.number !== undefined },
    children: [
      run(
        xml`<w:drawing><wp:inline xmlns:wp="${constant(DRAWING)}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>${properties(block, shown.number)}<wp:cNvGraphicFramePr><a:graphicFrameLocks ${MAIN} noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic ${MAIN}><a:graphicData uri="${constant(DRAWING)}/picture"><pic:pic xmlns:pic="${constant(DRAWING)}/picture"><pic:nvPicPr><pic:cNvPr id="${shown.number}" name="Image ${shown.number}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${escaped(shown.id)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
      ),
    ],
  };
}

const properties = ({ alt }: ImageBlock, number: number): Markup => {
  const words = printable(alt).replace(/\s+/g, ' ');
  return alt === ''
    ? xml`<wp:docPr id="${number}" name="Image ${number}">${DECORATIVE}</wp:docPr>`
    : xml`<wp:docPr id="${number}" name="Image ${number}" descr="${escaped(words)}"/>`;
};
