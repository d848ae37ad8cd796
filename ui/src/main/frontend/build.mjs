// Builds the styles and scripts of the screens into ui/target/classes/static/assets.
// Called by Maven in generate-resources; does nothing when no source has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '../../../target');
const assets = join(target, 'classes/static/assets');
const installed = join(here, 'node_modules/.installed-lock');
const stamp = join(target, 'frontend.stamp');
const outputs = ['oneseal.css', 'diagram.css', 'app.js', 'diagram.js'];

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`OneSeal needs Node 20 or newer to build its screens; this is Node ${process.versions.node}.`);
}

const lock = sha(['package-lock.json']);
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  install();
  writeFileSync(installed, lock);
}

const sources = sha(['build.mjs', 'package-lock.json', ...filesBelow('styles'), ...filesBelow('scripts')]);
const built = outputs.every((name) => existsSync(join(assets, name)));
if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
  console.log('Front end: nothing changed.');
}
else {
  await build();
  writeFileSync(stamp, sources);
}

function install() {
  console.log('Front end: installing the packages of package-lock.json …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error?.code === 'ENOENT') {
    fail('OneSeal needs npm, which comes with Node 20 and newer, to build its screens; no "npm" was found on the PATH.');
  }
  if (npm.status !== 0) {
    fail('npm could not install the packages of ui/src/main/frontend/package-lock.json; its message is above.');
  }
}

async function build() {
  const esbuild = await import(pathToFileURL(join(here, 'node_modules/esbuild/lib/main.js')));
  const sass = await import(pathToFileURL(join(here, 'node_modules/sass/sass.node.mjs')));
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const packages = join(here, 'node_modules');
  for (const name of ['oneseal', 'diagram']) {
    const styles = sass.compile(join(here, `styles/${name}.scss`), {
      loadPaths: [join(packages, '@uswds/uswds/packages'), join(packages, 'diagram-js/assets')],
      quietDeps: true,
      logger: sass.Logger.silent
    });
    await esbuild.build({
      absWorkingDir: here,
      stdin: { contents: styles.css, loader: 'css', resolveDir: join(here, 'styles') },
      outfile: join(assets, `${name}.css`),
      bundle: true,
      minify: true,
      target: ['chrome100', 'firefox100', 'safari15.4'],
      loader: { '.svg': 'file' },
      assetNames: 'img/[name]',
      legalComments: 'eof',
      logLevel: 'warning'
    });
  }
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: { app: 'scripts/app.js', diagram: 'scripts/diagram.js' },
    outdir: assets,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    legalComments: 'eof',
    logLevel: 'warning'
  });
  for (const name of outputs) {
    const bytes = readFileSync(join(assets, name));
    console.log(`Front end: ${name} ${kilobytes(bytes)} kB, ${kilobytes(gzipSync(bytes))} kB compressed`);
  }
}

function kilobytes(bytes) {
  return (bytes.length / 1000).toFixed(1);
}

function filesBelow(folder) {
  return readdirSync(join(here, folder)).sort().map((name) => join(folder, name))
    .flatMap((path) => statSync(join(here, path)).isDirectory() ? filesBelow(path) : [path]);
}

function sha(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(path).update('\0').update(readFileSync(join(here, path))).update('\0');
  }
  return hash.digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
