'use client';
import type { Failure } from '@/lib/schemas/failure';
import { SignInAgain } from './sign-in-again';
import { useFailureText } from './use-failure-text';

/** A failure in a sentence, and the way on for whoever is not signed in as themselves any more. */
export function FailureText({ failure }: { failure: Failure }) {
  const failureText = useFailureText();
  return (
    <>
      {failureText(failure)} <SignInAgain failure={failure} />
    </>
  );
}
