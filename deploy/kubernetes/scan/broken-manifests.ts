import type { Manifest } from '../rules/manifest.ts';
import { getWorkload } from '../rules/workload.ts';
import { getNamed } from '../rules/manifest.ts';
import { containerOf, setAt } from '../tests/break-manifest.ts';

/** A manifest that breaks a rule of the checklist, and the rule of Trivy that must find it. */
export interface BrokenManifest {
  rule: string;
  finding: string;
  manifest: Manifest;
}

type Change = (manifests: Manifest[]) => Manifest;

const api =
  (path: string, value: unknown): Change =>
  (all) => {
    setAt(containerOf(all, 'api'), path, value);
    return getWorkload(all, 'api').manifest;
  };

const pod =
  (path: string, value: unknown): Change =>
  (all) => {
    const workload = getWorkload(all, 'api');
    setAt(workload.pod, path, value);
    return workload.manifest;
  };

const viewer =
  (rule: object): Change =>
  (all) => {
    const role = getNamed(all, 'Role', 'crs-viewer');
    setAt(role, 'rules', [rule]);
    return role;
  };

const BREAKAGES: [rule: string, finding: string, change: Change][] = [
  ['M01 privileged', 'KSV017', api('securityContext.privileged', true)],
  ['M01 hostNetwork', 'KSV009', pod('hostNetwork', true)],
  ['M01 hostPID', 'KSV010', pod('hostPID', true)],
  ['M01 hostIPC', 'KSV008', pod('hostIPC', true)],
  ['M01 hostPath', 'KSV023', pod('volumes.0', { name: 'database', hostPath: { path: '/' } })],
  ['M01 hostPort', 'KSV024', api('ports.0.hostPort', 8000)],
  ['M02 gain of rights', 'KSV001', api('securityContext.allowPrivilegeEscalation', true)],
  ['M02 capabilities', 'KSV003', api('securityContext.capabilities', {})],
  ['M03 a writable root', 'KSV014', api('securityContext.readOnlyRootFilesystem', false)],
  ['M04 a low user', 'KSV020', api('securityContext.runAsUser', 1000)],
  ['M08 a wildcard', 'KSV044', viewer({ apiGroups: ['*'], resources: ['*'], verbs: ['*'] })],
  ['M08 reads Secrets', 'KSV113', viewer({ apiGroups: [''], resources: ['secrets'], verbs: ['get'] })],
  ['M08 a shell', 'KSV053', viewer({ apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] })],
  ['M09 kube-system', 'KSV037', (all) => inNamespace(getWorkload(all, 'api').manifest, 'kube-system')],
  ['M16 latest', 'KSV013', api('image', 'crs-api:latest')],
];

function inNamespace(manifest: Manifest, name: string): Manifest {
  setAt(manifest, 'metadata.namespace', name);
  return manifest;
}

export function listBrokenManifests(manifests: Manifest[]): BrokenManifest[] {
  return BREAKAGES.map(([rule, finding, change]) => ({
    rule,
    finding,
    manifest: change(structuredClone(manifests)),
  }));
}
