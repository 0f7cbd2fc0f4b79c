import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

/** Absent where the browser has no clipboard to give, as without HTTPS. */
export function CopyText({ what, text }: { what: string; text: string }) {
  const t = useTranslations('shell');
  const { copied: isCopied, copy } = useClipboard();
  if (!window.isSecureContext) return null;
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t(isCopied ? 'copied' : 'copy', { what })}
      onClick={() => copy(text)}
    >
      {isCopied ? <IconCheck size={18} /> : <IconCopy size={18} stroke={1.75} />}
    </ActionIcon>
  );
}
