import { useState } from "react";

export interface Action {
  busy: boolean;
  error?: unknown;
  /** Does it, and gives whether it succeeded; what it failed with is kept until the next time. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that is asked of the server once at a time. */
export function useAction(): Action {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  return {
    ...state,
    run: async (work) => {
      setState({ busy: true });
      try {
        await work();
        setState({ busy: false });
        return true;
      } catch (error) {
        setState({ busy: false, error });
        return false;
      }
    },
  };
}
