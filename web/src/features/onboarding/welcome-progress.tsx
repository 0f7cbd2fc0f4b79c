import { useTranslations } from 'use-intl';
import classes from './welcome-progress.module.css';
import { welcomeSteps } from './welcome-steps.ts';

export function WelcomeProgress({ stepIndex }: { stepIndex: number }) {
  const t = useTranslations('onboarding');
  return (
    <div className={classes.progress}>
      <span className={classes.words} aria-live="polite">
        {t('progress', { step: stepIndex + 1, total: welcomeSteps.length })}
      </span>
      <span className={classes.dots} aria-hidden="true">
        {welcomeSteps.map((name, index) => (
          <span key={name} className={classes.dot} data-done={index <= stepIndex || undefined} />
        ))}
      </span>
    </div>
  );
}
