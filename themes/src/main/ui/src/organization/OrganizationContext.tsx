import { createContext, useContext } from "react";

/** The organization that pages are about, and what whoever looks at them may do in it. */
export interface OrganizationContext {
  id: string;
  alias: string;
  name: string;
  /** The path of its pages in the console's router. */
  base: string;
  /** Whether an action on a section that the pack itself protects is permitted. */
  may: (section: "members" | "organization" | "projects" | "roles", action: Action) => boolean;
  owner: boolean;
  /** Whether an administrator looks at them, from whom no member is protected. */
  administrator?: boolean;
}

export type Action = "create" | "delete" | "update" | "view";

const Context = createContext<OrganizationContext | undefined>(undefined);

export const OrganizationProvider = Context.Provider;

export function useOrganization(): OrganizationContext {
  const organization = useContext(Context);
  if (!organization) throw new Error("There is no organization around this.");
  return organization;
}
