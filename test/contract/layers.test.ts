import { describe, expect, it } from 'vitest';
import { cyclesAmong, folderCycles, violationsOf } from './layer-rules.ts';
import { type Source, sourcesUnder } from './sources.ts';

const sources = sourcesUnder('src', '.ts', '.tsx');
const planted = (path: string, text: string): Source => ({ path, text });

describe('the layers of src', () => {
  it('the layers of src import only what the table allows', () => {
    expect(sources.flatMap(violationsOf)).toEqual([]);
  });

  it('the layers of src have no import cycle', () => {
    expect(cyclesAmong(sources)).toEqual([]);
  });
});

describe('the folders of components', () => {
  it('the folders of components import each other in one direction only', () => {
    expect(folderCycles(sources)).toEqual([]);
  });

  it('two folders of components that import each other are found, even for a type', () => {
    const table = planted('src/components/table/a.ts', "import { x } from '../dialogs/b.ts';");
    const dialogs = planted('src/components/dialogs/b.ts', "import type { Y } from '../table/a.ts';");
    expect(folderCycles([table, dialogs])).toEqual(['dialogs > table > dialogs']);
  });
});

describe('the layer rules', () => {
  it.each([
    ['a flow that calls an adapter', 'src/flow/x.ts', "import { callAdapter } from '../adapter/call-adapter.ts';"],
    ['a store that imports React', 'src/store/x.ts', "import { useState } from 'react';"],
    ['a component that imports Radix', 'src/components/x/x.tsx', "import * as D from '@radix-ui/react-dialog';"],
    [
      'a component that imports react-hook-form',
      'src/components/x/x.tsx',
      "import { useForm } from 'react-hook-form';",
    ],
    [
      'a component that imports a store, even for a type',
      'src/components/x/x.tsx',
      "import type { S } from '../../store/s.ts';",
    ],
    [
      'a ui part that imports the definition layer',
      'src/ui/x.tsx',
      "import type { Account } from '../definition/account.ts';",
    ],
    ['a dynamic import', 'src/ui/x.ts', "const load = () => import('../store/x.ts');"],
    ['a re-export', 'src/base/x.ts', "export { y } from '../text/y.ts';"],
    ['an import type', 'src/text/x.ts', "type X = import('../hooks/x.ts').X;"],
    ['all of zod', 'src/definition/x.ts', "import { z } from 'zod';"],
    ['a stylesheet', 'src/ui/x.tsx', "import './x.css';"],
    ['an import of an entry file', 'src/hooks/x.ts', "import { y } from '../core.ts';"],
    ['a folder that is not a layer', 'src/utils/x.ts', ''],
    ['code in an entry file', 'src/index.ts', 'export const x = 1;'],
  ])('the layer rules find %s', (_, path, text) => {
    expect(violationsOf(planted(path, text))).toHaveLength(1);
  });

  it('the layer rules find a cycle and name its path', () => {
    const cycle = cyclesAmong([
      planted('src/a/one.ts', "import { two } from './two.ts';"),
      planted('src/a/two.ts', "import { three } from '../b/three.ts';"),
      planted('src/b/three.ts', "import { one } from '../a/one.ts';"),
    ]);
    expect(cycle).toEqual(['src/a/one.ts > src/a/two.ts > src/b/three.ts > src/a/one.ts']);
  });
});
