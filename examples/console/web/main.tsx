import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'integration-kit/styles.css';
import './styles/index.css';
import { Console } from './console.tsx';

const place = document.getElementById('console');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
}
