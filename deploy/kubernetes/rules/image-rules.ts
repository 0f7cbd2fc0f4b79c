import type { Rule } from './rule.ts';
import { listWorkloads } from './workload.ts';

export const pinnedImages: Rule = {
  id: 'M16',
  says: 'no latest; digests in production; images only from the allowed places; a pull policy',
  check: (manifests, { imagePrefixes, hasImageDigests }) =>
    listWorkloads(manifests).flatMap(({ title, containers }) =>
      containers.flatMap(({ image = '', imagePullPolicy }) => {
        const problems = [
          ...(imagePrefixes.some((prefix) => image.startsWith(prefix)) ? [] : ['is from elsewhere']),
          ...(isPinned(image) ? [] : ['has no version']),
          ...(!hasImageDigests || /@sha256:[0-9a-f]{64}$/.test(image) ? [] : ['has no digest']),
          ...(imagePullPolicy === 'IfNotPresent' ? [] : [`is pulled ${imagePullPolicy ?? 'by default'}`]),
        ];
        return problems.map((problem) => `${title}: the image ${image} ${problem}`);
      }),
    ),
};

function isPinned(image: string): boolean {
  return image.includes('@sha256:') || (/:[^/:]+$/.test(image) && !image.endsWith(':latest'));
}
