/**
 * What the command line and package.json said. Filled by main.mjs before anything under api/ is imported.
 * @type {{
 *   switches: Map<string, string>, appPath: string, entry: string, execPath: string, electronVersion: string,
 *   packageJson: { name?: string, productName?: string, version?: string, main?: string },
 * }}
 */
export const boot = {
  switches: new Map(),
  appPath: '',
  entry: '',
  execPath: '',
  electronVersion: '0.0.0',
  packageJson: {},
}
