import { Link } from '@tanstack/react-router';
import { useFormats } from '../../language/use-formats.ts';
import classes from './model-link.module.css';
import { nameVersion } from './model-words.ts';

/** A model by the time of its training and the start of its checksum. */
export function ModelLink({ version }: { version: string }) {
  const { name, tag } = nameVersion(version, useFormats());
  return (
    <span className={classes.whole}>
      <Link to="/manage/models/$version" params={{ version }} className={classes.link}>
        {name}
      </Link>
      {tag !== undefined && <code className={classes.tag}>{tag}</code>}
    </span>
  );
}
