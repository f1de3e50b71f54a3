import { useEffect, useState, type Dispatch, type SetStateAction } from "react";
import { useRest } from "../rest/AccessProvider";
import { enter, forget, takeKept } from "./entered";

/**
 * The state of a form, which outlives a login on the way to saving it.
 *
 * @param name unlike that of any other on the page
 */
export function useKept<T>(name: string, initial: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const { host } = useRest();
  const [first] = useState(initial);
  const [value, setValue] = useState(() => (takeKept(name, host.keycloak.subject) as T | undefined) ?? first);
  useEffect(() => {
    if (value !== first) enter(name, value);
    return () => forget(name);
  }, [name, value, first]);
  return [value, setValue];
}
