/** What keycloak-ui-shared takes of Keycloak's client for administration, which our pages never call. */
export class NetworkError extends Error {
  response?: Response;
  responseData?: unknown;
}

export const fetchWithError = fetch;

export default {};
