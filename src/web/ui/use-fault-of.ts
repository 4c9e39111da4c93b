import { ApiProblem } from '../api-client.ts';
import { useLanguage } from '../language/language.tsx';

/** What the server found wrong with one field; undefined for nothing. */
export function useFaultOf(error: unknown): (field: string) => string | undefined {
  const { say } = useLanguage();
  const faults = error instanceof ApiProblem ? (error.problem?.faults ?? []) : [];
  return (field) => {
    const fault = faults.find(({ place }) => place.includes(field));
    return fault === undefined ? undefined : say(fault.message);
  };
}
