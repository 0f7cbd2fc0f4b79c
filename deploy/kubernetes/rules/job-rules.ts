import type { IJobSpec } from 'kubernetes-models/batch/v1';
import { describeManifest, type Manifest, ofKind } from './manifest.ts';
import type { Rule } from './rule.ts';

export const boundedJobs: Rule = {
  id: 'M24',
  says: 'jobs end: deadline, bounded retries, restart policy; one at a time; history kept short; a ttl on lone jobs only',
  check: (manifests) => [
    ...ofKind(manifests, 'Job').flatMap((job) => [
      ...checkJob(job, job.spec),
      ...(job.spec.ttlSecondsAfterFinished === undefined ? [`${describeManifest(job)} stays for ever`] : []),
    ]),
    ...ofKind(manifests, 'CronJob').flatMap((cron) => {
      const { concurrencyPolicy, successfulJobsHistoryLimit, failedJobsHistoryLimit, jobTemplate } =
        cron.spec;
      const spec = jobTemplate.spec;
      const hasLimits = successfulJobsHistoryLimit !== undefined && failedJobsHistoryLimit !== undefined;
      const problems = [
        ...(concurrencyPolicy === 'Forbid' ? [] : ['may run twice at once']),
        ...(hasLimits ? [] : ['keeps its history']),
        ...(spec?.ttlSecondsAfterFinished === undefined ? [] : ['has a ttl beside its history limits']),
      ];
      return [
        ...(spec ? checkJob(cron, spec) : []),
        ...problems.map((it) => `${describeManifest(cron)} ${it}`),
      ];
    }),
  ],
};

function checkJob(manifest: Manifest, spec: IJobSpec): string[] {
  const restart = spec.template.spec?.restartPolicy ?? '';
  const problems = [
    ...(spec.activeDeadlineSeconds ? [] : ['has no deadline']),
    ...(spec.backoffLimit === undefined ? ['retries by default'] : []),
    ...(['Never', 'OnFailure'].includes(restart) ? [] : ['has no restart policy']),
  ];
  return problems.map((problem) => `${describeManifest(manifest)} ${problem}`);
}
