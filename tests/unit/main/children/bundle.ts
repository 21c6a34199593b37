import { freshFolder } from '../support'
import { bundleInto } from './bundle-into'

/** A script of this folder as one plain file, so that starting it takes milliseconds: it is started and killed often. */
export const bundleChild = (name: string): Promise<string> => bundleInto(name, freshFolder())
