import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = `${ROOT}engine/verifier/bundle/`;

/** Of what is inlined only code and licence stay: its comments name addresses, and the files must hold none. */
const WITHOUT_COMMENTS: Plugin = {
  name: 'without-comments',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { minifyWhitespace: true });
      return { contents: code };
    });
  },
};
const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  charset: 'utf8',
  legalComments: 'eof',
  plugins: [WITHOUT_COMMENTS],
  logLevel: 'silent',
};

/** The single files that lie in every proof bundle, by name; made from the TypeScript, the same bytes every time. */
export async function buildVerifier(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['verify.mjs', await buildForNode()],
    ['verify.html', await buildPage()],
  ]);
}

/** The committed file of that name. */
export function readBuilt(name: string): string {
  return readFileSync(FOLDER + name, 'utf8');
}

async function buildForNode(): Promise<string> {
  const banner =
    '// 抽取证明核验程序 draw/v1：node verify.mjs [证明包文件夹] [--why 统一社会信用代码] [--receipt 回执文件]\n';
  const entry = `${FOLDER}main-node.ts`;
  return (
    banner +
    (await bundle({ ...COMMON, entryPoints: [entry], platform: 'node', format: 'esm', target: 'node18' }))
  );
}

async function buildPage(): Promise<string> {
  const script = await bundle({
    ...COMMON,
    entryPoints: [`${FOLDER}main-browser.ts`],
    platform: 'browser',
    format: 'iife',
    target: 'es2021',
    plugins: [
      WITHOUT_COMMENTS,
      {
        name: 'hash-without-node',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.\/sha256\.ts$/ }, () => ({
            path: `${ROOT}engine/verifier/sha256-in-browser.ts`,
          }));
        },
      },
    ],
  });
  const inline = `<script>\n${script.replaceAll('</script', '<\\/script')}</script>`;
  return readFileSync(`${FOLDER}page.html`, 'utf8').replace('<!--VERIFIER-->', () => inline);
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build(options);
  return outputFiles?.[0]?.text ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await buildVerifier()) writeFileSync(FOLDER + name, text);
}
