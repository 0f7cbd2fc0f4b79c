// Puts the images of a release into the production overlay and renders it again.
//   node deploy/kubernetes/pin-images.ts crs-api=REGISTRY/crs-api@sha256:… crs-web=… postgres=…
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type YAMLSeq } from 'yaml';
import { renderedFile, renderOverlay } from './render.ts';

const FILE = join(import.meta.dirname, 'overlays/production/images/kustomization.yaml');

/** The kustomization with the images of the release; an error for a name that it does not have. */
export function pinImages(text: string, pins: readonly string[]): string {
  const document = parseDocument(text);
  const images = document.get('images') as YAMLSeq;
  for (const pin of pins) {
    const [, name, newName, digest] = /^([\w-]+)=([^@]+)@(sha256:[0-9a-f]{64})$/.exec(pin) ?? [];
    const index = images.items.findIndex((_, at) => images.getIn([at, 'name']) === name);
    if (!name || index < 0) throw new Error(`not NAME=IMAGE@sha256:DIGEST of a known name: ${pin}`);
    images.setIn([index, 'newName'], newName);
    images.setIn([index, 'digest'], digest);
  }
  return document.toString();
}

if (import.meta.main) {
  try {
    writeFileSync(FILE, pinImages(readFileSync(FILE, 'utf8'), process.argv.slice(2)));
    writeFileSync(renderedFile('production'), renderOverlay('production'));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
