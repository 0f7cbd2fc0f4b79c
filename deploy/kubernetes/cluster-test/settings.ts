import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { renderedFile } from '../render.ts';

/** The images under test, by the names in the rendered file; another build is given by its variable. */
export const images: Readonly<Record<string, string>> = {
  'crs-api': process.env['API_IMAGE'] ?? findImage('crs-api'),
  'crs-web': process.env['WEB_IMAGE'] ?? findImage('crs-web'),
  postgres: process.env['POSTGRES_IMAGE'] ?? findImage('postgres'),
};

/** rendered/minikube.yaml as it is, but for the names of the images. */
export function readMinikubeFile(): string {
  return withImages(readFileSync(renderedFile('minikube'), 'utf8'));
}

/** Any rendered text with the images under test in place of its own. */
export function withImages(text: string): string {
  return text.replaceAll(
    /image: .*?\b(crs-api|crs-web|postgres)[:@]\S+/g,
    (_, name: string) => `image: ${images[name]}`,
  );
}

function findImage(name: string): string {
  const file = new URL('../overlays/minikube/images/kustomization.yaml', import.meta.url);
  const { images: list } = parse(readFileSync(file, 'utf8')) as {
    images: { name: string; newTag: string }[];
  };
  const found = list.find((image) => image.name === name);
  if (!found) throw new Error(`the Minikube overlay names no image ${name}`);
  return `${name}:${found.newTag}`;
}
