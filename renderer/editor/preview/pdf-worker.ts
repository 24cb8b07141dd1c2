// The reader of PDF files, in a worker of the app's own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
