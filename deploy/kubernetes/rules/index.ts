import { stableApis } from './api-version-rules.ts';
import { boundedWrites, confinedTwice, noPlaceOfTheNode } from './confinement-rules.ts';
import { gentleRollout, logFiles, probes, statefulSet } from './availability-rules.ts';
import { leastPrivilege, numericUsers, ownAccounts } from './identity-rules.ts';
import { pinnedImages } from './image-rules.ts';
import { enoughConnections } from './connection-rules.ts';
import { boundedJobs } from './job-rules.ts';
import { labels, oneVersion } from './label-rules.ts';
import { applyInOneGo, oneNamespace, podSecurity } from './namespace-rules.ts';
import { clusterIpServices, defaultDeny, plainIngress, reachability } from './network-rules.ts';
import { boundedResources } from './resource-rules.ts';
import type { Rule } from './rule.ts';
import { autoscalers, disruptionBudgets, topologySpread, verticalScaling } from './scaling-rules.ts';
import { databaseLogins, references, secretsAsFiles } from './secret-rules.ts';

/** Every rule of the checklist that crosses objects, in its order. */
export const rules: readonly Rule[] = [
  noPlaceOfTheNode,
  confinedTwice,
  boundedWrites,
  numericUsers,
  podSecurity,
  ownAccounts,
  leastPrivilege,
  oneNamespace,
  defaultDeny,
  reachability,
  clusterIpServices,
  plainIngress,
  secretsAsFiles,
  references,
  databaseLogins,
  pinnedImages,
  boundedResources,
  enoughConnections,
  autoscalers,
  disruptionBudgets,
  topologySpread,
  probes,
  gentleRollout,
  statefulSet,
  boundedJobs,
  verticalScaling,
  logFiles,
  labels,
  oneVersion,
  stableApis,
  applyInOneGo,
];
