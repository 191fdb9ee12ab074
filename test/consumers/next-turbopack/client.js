'use client';

export { Console, Host } from './console.js';
