import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../../shell/brand-mark.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { usePreferences } from '../preferences/use-preferences.ts';
import classes from './welcome-page.module.css';
import { WelcomeProgress } from './welcome-progress.tsx';
import { WelcomeQuestion } from './welcome-question.tsx';
import { type Answers, toAnswers, welcomeSteps } from './welcome-steps.ts';

export function WelcomePage() {
  const t = useTranslations('onboarding');
  const navigate = useNavigate();
  const { preferences, change, isSaving } = usePreferences();
  const [answers, setAnswers] = useState<Answers>(() => toAnswers(preferences));
  const [stepIndex, setStepIndex] = useState(0);
  const step = welcomeSteps[stepIndex] ?? welcomeSteps[0];
  const isLast = stepIndex === welcomeSteps.length - 1;

  const goOn = async (changes: Partial<typeof preferences>) => {
    const isKept = await change(isLast ? { ...changes, isOnboarded: true } : changes);
    if (!isKept) return;
    if (isLast) await navigate({ to: '/' });
    else setStepIndex(stepIndex + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void goOn(toAnswers(answers));
  };
  const skip = () => {
    setAnswers((current) => ({ ...current, [step]: preferences[step] }));
    void goOn({});
  };

  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <BrandMark />
        <WelcomeProgress stepIndex={stepIndex} />
      </header>
      <main className={classes.main}>
        <form onSubmit={submit}>
          <PageHeading key={step} title={t(`${step}.title`)}>
            {t(`${step}.lead`)}
          </PageHeading>
          <WelcomeQuestion
            name={step}
            answers={answers}
            onChange={(changes) => setAnswers((current) => ({ ...current, ...changes }))}
          />
          <div className={classes.actions}>
            {stepIndex > 0 && (
              <Button variant="default" size="md" onClick={() => setStepIndex(stepIndex - 1)}>
                {t('back')}
              </Button>
            )}
            <Button variant="subtle" size="md" className={classes.skip} disabled={isSaving} onClick={skip}>
              {t('skip')}
            </Button>
            <Button type="submit" size="md" loading={isSaving}>
              {isLast ? t('finish') : t('next')}
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}
