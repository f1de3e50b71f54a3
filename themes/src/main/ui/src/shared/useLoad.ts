import { useCallback, useEffect, useState } from "react";

export interface Loaded<T> {
  data?: T;
  error?: unknown;
  /** Asks again; what is known stays until then. */
  reload: () => void;
}

/**
 * What an answer of the server is, while it is awaited and when it failed.
 *
 * @param load has to be the same function until something else is asked for
 */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ of?: () => Promise<T>; data?: T; error?: unknown }>({});
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  useEffect(() => {
    let wanted = true;
    load().then(
      (data) => wanted && setState({ of: load, data }),
      (error: unknown) => wanted && setState({ of: load, error }),
    );
    return () => {
      wanted = false;
    };
  }, [load, turn]);
  // the answer to an earlier question is none to this one
  const { data, error } = state.of === load ? state : {};
  return { data, error, reload };
}
