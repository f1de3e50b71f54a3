import type { ServerError } from "./types";

/** The server answered that it does not do what was asked. */
export class Refused extends Error {
  readonly code: string;

  /**
   * @param status the status of HTTP
   * @param answer the body; undefined where it was none of ours
   * @param challenge the header `WWW-Authenticate`
   */
  constructor(
    readonly status: number,
    readonly answer?: ServerError,
    readonly challenge?: string,
  ) {
    super(answer?.error_description ?? `status ${status}`);
    this.code = answer?.error ?? "";
  }

  /** The level of a login that would do, as RFC 9470 has it; undefined where none is asked for. */
  get stepUp(): { acr: string; maxAge?: number } | undefined {
    const acr = /acr_values="([^"]+)"/.exec(this.challenge ?? "")?.[1];
    const maxAge = /max_age="?(\d+)/.exec(this.challenge ?? "")?.[1];
    if (this.status !== 401 || (!acr && !maxAge)) return undefined;
    return { acr: acr ?? "", maxAge: maxAge ? Number(maxAge) : undefined };
  }
}

/** No answer came. */
export class Unreachable extends Error {}
