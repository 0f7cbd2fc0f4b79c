import { Textarea } from '@mantine/core';

const goalLengthMax = 200;

interface GoalFieldProps {
  goal: string;
  onChange: (goal: string) => void;
  label: string;
}

export function GoalField({ goal, onChange, label }: GoalFieldProps) {
  return (
    <Textarea
      label={label}
      description={`A sentence is enough. ${goalLengthMax - goal.length} characters left.`}
      placeholder="Become a data analyst in a hospital"
      size="md"
      autosize
      minRows={3}
      maxLength={goalLengthMax}
      value={goal}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
