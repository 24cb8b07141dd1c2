import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { areImages } from '../editor/image/are-images';
import { importFiles } from '../state/imports';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere on the window. Nothing else that is dropped does anything outside the brief. */
export function DropZone() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child fires before leaving its parent; counting keeps the veil from flickering.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      // Pictures dropped on the text of a brief go into it.
      if (areImages(files) && event.target instanceof Element && event.target.closest('.brief-body')) return;
      event.preventDefault();
      event.stopPropagation();
      if (files.length > 0) void importFiles(files);
    };
    window.addEventListener('dragenter', enter, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('dragover', hover, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragenter', enter, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('dragover', hover, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="dropveil">
      <Download size={30} strokeWidth={1.25} />
      Drop to import
    </div>
  );
}
