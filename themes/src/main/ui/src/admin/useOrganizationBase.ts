import { useRest } from "../rest/AccessProvider";
import { pageBase, tabBase } from "./routes";
import { useRealmRights } from "./useRealmRights";

/** Gives the path of our pages of one organization, by what the administrator may open. */
export function useOrganizationBase(): (organization: string) => string {
  const { place } = useRest();
  const { data } = useRealmRights();
  return (organization) => (data?.view === false ? pageBase : tabBase)(place.base, organization);
}
