/** A finding of Trivy that stays, and why. Every other finding fails the check; so does an exception without one. */
export interface Exception {
  id: string;
  /** Matches the message of the finding. */
  message: RegExp;
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    id: 'KSV011',
    message: /./,
    reason:
      'No CPU limits: requests share the CPU fairly, and a limit would only throttle answers while cores idle.',
  },
  {
    id: 'KSV020',
    message: /Container 'postgres(-clone)?'/,
    reason:
      'The official PostgreSQL image owns its files as 999; M04 of our own rules allows it there alone.',
  },
  {
    id: 'KSV021',
    message: /Container 'postgres(-clone)?'/,
    reason: 'As for the user: group 999 of the official image.',
  },
  {
    id: 'KSV116',
    message: /./,
    reason:
      'Fires on every object, also those without pods; M04 of our own rules checks the groups of each pod.',
  },
  {
    id: 'KSV048',
    message: /Role 'crs-deployer'/,
    reason:
      'The deployer installs workloads: that is the role. It makes no pods of its own and has no shell.',
  },
  {
    id: 'KSV048',
    message: /Role 'crs-operator'/,
    reason: 'The operator deletes a pod to have it replaced; no right to create or change one.',
  },
  {
    id: 'KSV049',
    message: /Role 'crs-deployer'/,
    reason: 'The configuration is a ConfigMap of the version that is installed.',
  },
  {
    id: 'KSV056',
    message: /Role 'crs-deployer'/,
    reason:
      'Services and the Ingress are part of a version; network policies are not, and stay closed to the role.',
  },
  {
    id: 'KSV113',
    message: /Role 'crs-deployer'/,
    reason: 'The one documented role that writes Secrets.',
  },
];
