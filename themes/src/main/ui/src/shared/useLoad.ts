import { useCallback, useEffect, useState } from "react";

export interface Loaded<T> {
  data?: T;
  error?: unknown;
  reload: () => void;
}

/**
 * What an answer of the server is, while it is awaited and when it failed.
 *
 * @param load has to be the same function until something else is asked for
 */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ data?: T; error?: unknown }>({});
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  useEffect(() => {
    let wanted = true;
    load().then(
      (data) => wanted && setState({ data }),
      (error: unknown) => wanted && setState({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [load, turn]);
  return { ...state, reload };
}
