import classes from './welcome-progress.module.css';
import { welcomeSteps } from './welcome-steps.ts';

export function WelcomeProgress({ stepIndex }: { stepIndex: number }) {
  return (
    <div className={classes.progress}>
      <span className={classes.words} aria-live="polite">
        Step {stepIndex + 1} of {welcomeSteps.length}
      </span>
      <span className={classes.dots} aria-hidden="true">
        {welcomeSteps.map(({ name }, index) => (
          <span key={name} className={classes.dot} data-done={index <= stepIndex || undefined} />
        ))}
      </span>
    </div>
  );
}
