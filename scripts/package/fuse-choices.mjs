/** The fuses of the packaged app: it is this app and nothing else, whatever its environment or arguments say. */
export const fuseChoices = (platform) => ({
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  // Electron checks the archive on these two systems only.
  embeddedAsarIntegrity: platform === 'darwin' || platform === 'win32',
  onlyLoadAppFromAsar: true,
  browserV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
});
