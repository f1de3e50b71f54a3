import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import { sender } from "../rest/send";
import { useLoad, type Loaded } from "../shared/useLoad";

export interface RealmRights {
  /** Whether Keycloak's own pages of organizations are open, not only those of single permissions. */
  view: boolean;
  /** Whether catalogue, role templates and presets may be changed. */
  change: boolean;
}

const CHANGING = ["manage-organizations", "manage-realm"];

/** What the administrator may do to the managed realm as a whole, by what Keycloak tells its console. */
export function useRealmRights(): Loaded<RealmRights> {
  const { host, place } = useRest();
  return useLoad(
    useCallback(async () => {
      const { adminBaseUrl, serverBaseUrl, realm } = host.environment;
      const root = `${adminBaseUrl ?? serverBaseUrl}/admin/${encodeURIComponent(realm)}/console`;
      const managed = managedRealm(place.base);
      const { realm_access: access } = await sender(host.keycloak, root, place.language)<{
        realm_access: Record<string, string[] | undefined>;
      }>("/whoami", { query: { currentRealm: managed } });
      const has = (role: string) => access[managed]?.includes(role) ?? false;
      return { view: has("view-organizations"), change: CHANGING.some(has) };
    }, [host, place]),
  );
}

/** Why the administrator may not change the managed realm; undefined where they may, or nothing is known. */
export function useRealmLock(): string | undefined {
  const { t } = useTranslation();
  const rights = useRealmRights();
  return rights.data?.change === false ? t("keysteadAdminMayNotChangeRealm") : undefined;
}

function managedRealm(base: string): string {
  return decodeURIComponent(base.split("/")[1] ?? "");
}
