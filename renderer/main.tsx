import './zod-without-eval';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readArticles } from './state/library-data';

// Asked before the first drawing: the answer is on its way while React begins.
void readArticles();

const host = document.getElementById('root');
if (host) createRoot(host).render(<App />);
