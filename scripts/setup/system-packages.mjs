import { runCommand } from './command.mjs';
import { electronBinary, findProgram } from './places.mjs';
import { say, withProgress } from './say.mjs';
import { isNetworkTrouble, Stop } from './stop.mjs';

// Debian's and Ubuntu's package of each library that Electron links to.
const packageOfLibrary = {
  libgtk: 'libgtk-3-0',
  libgdk: 'libgtk-3-0',
  libnss3: 'libnss3',
  libnssutil3: 'libnss3',
  libsmime3: 'libnss3',
  libnspr4: 'libnspr4',
  libasound: 'libasound2',
  libgbm: 'libgbm1',
  libdrm: 'libdrm2',
  libXss: 'libxss1',
  'libatk-bridge': 'libatk-bridge2.0-0',
  'libatk-1': 'libatk1.0-0',
  libatspi: 'libatspi2.0-0',
  libcups: 'libcups2',
  'libdbus-1': 'libdbus-1-3',
  libexpat: 'libexpat1',
  libglib: 'libglib2.0-0',
  libgobject: 'libglib2.0-0',
  libgio: 'libglib2.0-0',
  libpango: 'libpango-1.0-0',
  libcairo: 'libcairo2',
  libX11: 'libx11-6',
  libXcomposite: 'libxcomposite1',
  libXdamage: 'libxdamage1',
  libXext: 'libxext6',
  libXfixes: 'libxfixes3',
  libXrandr: 'libxrandr2',
  libxcb: 'libxcb1',
  libxkbcommon: 'libxkbcommon0',
  libudev: 'libudev1',
  libffi: 'libffi8',
};

/** Installs the libraries that Electron is linked to and this system lacks, or names them. */
export async function installLibraries() {
  if (process.platform !== 'linux' || !findProgram('ldd')) return;
  const { stdout } = await runCommand('ldd', [electronBinary()], { timeout: 20_000 });
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library);
  if (missing.length === 0) return;
  const packages = missing.map((library) => {
    const known = Object.keys(packageOfLibrary).find((prefix) => library.startsWith(prefix));
    return known ? packageOfLibrary[known] : library;
  });
  await installSystemPackages([...new Set(packages)], 'to start Electron');
}

/** Without a display Electron runs in a virtual one: its headless mode is not complete. */
export async function installVirtualDisplay() {
  if (
    process.platform !== 'linux' ||
    process.env.DISPLAY ||
    process.env.WAYLAND_DISPLAY ||
    findProgram('Xvfb')
  )
    return;
  await installSystemPackages(['xvfb'], 'as a virtual display, since there is none here');
}

const toolsOfTests = {
  xmllint: 'libxml2-utils',
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  python3: 'python3',
  xdotool: 'xdotool',
};

/** Independent readers of the exported files, and a pointer that really moves. On a build machine they are installed; elsewhere tests without them skip. */
export async function installTestTools() {
  if (process.platform !== 'linux' || !process.env.CI) return;
  const missing = Object.keys(toolsOfTests).filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  try {
    await installSystemPackages(
      missing.map((program) => toolsOfTests[program]),
      'to look at exported files and to move a pointer',
    );
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`${error.message} The tests that need them are skipped.`);
  }
}

/** With apt and the right to use it, installs; otherwise says in one sentence what a person must do. */
export async function installSystemPackages(names, purpose) {
  const command = `apt-get install ${names.join(' ')}`;
  const apt = findProgram('apt-get');
  const prefix = apt ? await administrator() : undefined;
  if (!apt || !prefix) {
    const how = apt ? `run "sudo ${command}"` : "install them with your system's package manager";
    throw new Stop(
      `System packages are missing ${purpose} (${names.join(', ')}): ${how}, then the same command again.`,
    );
  }
  const run = (args) => {
    const [program, ...rest] = [...prefix, apt, ...args];
    return runCommand(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await withProgress(`installing system packages ${purpose}: ${names.join(' ')}.`, async () => {
    const update = await run(['-qq', '-o', 'DPkg::Lock::Timeout=300', 'update']);
    const result = await run([
      '-qq',
      '-y',
      '-o',
      'DPkg::Lock::Timeout=300',
      'install',
      '--no-install-recommends',
      ...(await currentNames(names)),
    ]);
    if (result.code === 0) return;
    const text = `${update.stderr}\n${result.stderr}`;
    if (/No space left/i.test(text))
      throw new Stop(
        `The disk is full while installing system packages: make room and run the same command again.`,
      );
    if (
      isNetworkTrouble(text) ||
      /Could not (resolve|connect)|Unable to (locate|fetch)|Temporary failure/i.test(text)
    ) {
      throw new Stop(
        `System packages cannot be fetched ${purpose} (${names.join(', ')}): connect to the network, or run "${command}" where you can, then the same command again.`,
      );
    }
    throw new Stop(
      `apt-get could not install ${names.join(', ')} (${text.trim().split('\n').pop()}): run "${command}" and look at what it says.`,
    );
  });
}

/** Since 2024 some libraries carry another name for 64-bit time. */
async function currentNames(names) {
  const newer = await Promise.all(
    names.map(async (name) => {
      const { stdout } = await runCommand('apt-cache', ['policy', `${name}t64`], { timeout: 30_000 });
      return /Candidate: (?!\(none\))/.test(stdout) ? `${name}t64` : name;
    }),
  );
  return newer;
}

/** What to put before a command to run it as the administrator; undefined if that would ask for a password. */
async function administrator() {
  if (process.getuid?.() === 0) return [];
  if (!findProgram('sudo')) return undefined;
  const { code } = await runCommand('sudo', ['-n', 'true'], { timeout: 5_000 });
  return code === 0 ? ['sudo', '-n'] : undefined;
}
