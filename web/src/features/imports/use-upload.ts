import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { importsKey } from './imports-query.ts';
import { uploadFiles } from './upload-files.ts';

/** Uploads files, and opens their import once they are there. */
export function useUpload(partBytes: number) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [progress, setProgress] = useState(0);
  const mutation = useMutation({
    mutationFn: (files: readonly File[]) => uploadFiles(files, { partBytes, onProgress: setProgress }),
    onMutate: () => setProgress(0),
    onSuccess: (id) => navigate({ to: '/manage/imports/$id', params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: importsKey }),
  });
  return { ...mutation, progress };
}
