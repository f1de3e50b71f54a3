import type { Send } from "./send";
import type {
  Acceptance,
  CheckResult,
  EffectivePermissions,
  Founding,
  Givable,
  Grant,
  GrantDifference,
  HistoryEntry,
  Invitation,
  Level,
  Member,
  Membership,
  NewGrant,
  NewInvitation,
  NewProject,
  NewRole,
  NewSupportApproval,
  Organization,
  Project,
  ProjectReference,
  Role,
  SupportApproval,
} from "./types";

/** Which part of a list is asked for. */
export interface PageRequest {
  first: number;
  max: number;
  search?: string;
  signal?: AbortSignal;
}

/** One question to the endpoint for decisions. */
export interface Check {
  organization: string;
  project?: string;
  section: string;
  level: Level;
}

type Tree = ReturnType<typeof access>;

export type Access = Tree;

/** The endpoints that both trees have, by the names of what they do. */
export function access(send: Send) {
  const at = (organization: string, ...rest: string[]) => path("organizations", organization, ...rest);
  const list = <T>(where: string, { signal, ...query }: PageRequest, more: Record<string, string | undefined> = {}) =>
    send<T[]>(where, { query: { ...query, ...more }, signal });

  return {
    organizations: (page: PageRequest) => list<Organization>("/organizations", page),
    found: (organization: { alias: string; name: string }) =>
      send<Organization>("/organizations", { method: "POST", body: organization }),
    organization: (organization: string) => send<Organization>(at(organization)),

    members: (organization: string, page: PageRequest, filter: { role?: string; project?: string } = {}) =>
      list<Member>(at(organization, "members"), page, filter),
    countMembers: (organization: string, search?: string) =>
      send<number>(at(organization, "members", "count"), { query: { search } }),
    member: (organization: string, user: string) => send<Member>(at(organization, "members", user)),
    removeMember: (organization: string, user: string, deleteUser: boolean) =>
      send(at(organization, "members", user), { method: "DELETE", query: { "delete-user": deleteUser || undefined } }),

    grants: (organization: string, user: string) =>
      send<Grant[]>(at(organization, "members", user, "grants"), { query: { max: 1000, names: true } }),
    previewGrants: (organization: string, user: string, grants: NewGrant[]) =>
      send<GrantDifference>(at(organization, "members", user, "grants"), {
        method: "PUT",
        body: grants,
        query: { "dry-run": true },
      }),
    replaceGrants: (organization: string, user: string, grants: NewGrant[]) =>
      send(at(organization, "members", user, "grants"), { method: "PUT", body: grants }),
    permissions: (organization: string, user: string, project?: string) =>
      send<EffectivePermissions>(at(organization, "permissions", user), { query: { project, all: true, names: true } }),
    /** Why a member may do an action of a section, or has a level of it, or does not. */
    reason: (organization: string, user: string, question: { project?: string; section: string; action: string }) =>
      send<CheckResult>(at(organization, "permissions", user, "reason"), { query: { ...question } }),
    givable: (organization: string, project?: string) =>
      send<Givable>(at(organization, "catalogue"), { query: { project } }),

    invitations: (organization: string, page: PageRequest) => list<Invitation>(at(organization, "invitations"), page, { names: "true" }),
    invite: (organization: string, invitation: NewInvitation) =>
      send<Invitation>(at(organization, "invitations"), { method: "POST", body: invitation }),
    resend: (organization: string, id: string) =>
      send<Invitation>(at(organization, "invitations", id, "resend"), { method: "POST" }),
    revoke: (organization: string, id: string) => send(at(organization, "invitations", id), { method: "DELETE" }),

    projects: (organization: string, page: PageRequest) => list<Project>(at(organization, "projects"), page),
    project: (organization: string, project: string) => send<Project>(at(organization, "projects", project)),
    createProject: (organization: string, project: NewProject) =>
      send<Project>(at(organization, "projects"), { method: "POST", body: project }),
    replaceProject: (organization: string, id: string, project: NewProject) =>
      send(at(organization, "projects", id), { method: "PUT", body: project }),
    deleteProject: (organization: string, id: string) => send(at(organization, "projects", id), { method: "DELETE" }),

    roles: (organization: string, page: PageRequest) => list<Role>(at(organization, "roles"), page),
    createRole: (organization: string, role: NewRole) =>
      send<Role>(at(organization, "roles"), { method: "POST", body: role }),
    replaceRole: (organization: string, name: string, role: NewRole) =>
      send(at(organization, "roles", name), { method: "PUT", body: role }),
    deleteRole: (organization: string, name: string) => send(at(organization, "roles", name), { method: "DELETE" }),

    approvals: (organization: string, page: PageRequest) => list<SupportApproval>(at(organization, "support-approvals"), page, { names: "true" }),
    approve: (organization: string, approval: NewSupportApproval) =>
      send<SupportApproval>(at(organization, "support-approvals"), { method: "POST", body: approval }),
    withdrawApproval: (organization: string, id: string) =>
      send(at(organization, "support-approvals", id), { method: "DELETE" }),

    history: (organization: string, page: PageRequest) => list<HistoryEntry>(at(organization, "history"), page),

    myFounding: () => send<Founding>("/me/founding"),
    myProjects: (organization: string, page: PageRequest) =>
      list<ProjectReference>(path("me", "organizations", organization, "projects"), page),
    myInvitations: () => send<Invitation[]>("/me/invitations", { query: { names: true } }),
    accept: (id: string) => send<Acceptance>(path("me", "invitations", id, "accept"), { method: "POST" }),
    decline: (id: string) => send(path("me", "invitations", id, "decline"), { method: "POST" }),
    leave: (organization: string, deleteUser: boolean) =>
      send(path("me", "organizations", organization), {
        method: "DELETE",
        query: { "delete-user": deleteUser || undefined },
      }),
  };
}

export type Decisions = ReturnType<typeof decisions>;

/** The endpoint for decisions about the console's own user. */
export function decisions(send: Send) {
  return {
    memberships: ({ first, max, signal }: PageRequest) => send<Membership[]>("", { query: { first, max }, signal }),
    mine: (organization: string, project?: string) =>
      send<EffectivePermissions>("", { query: { organization, project, all: true, names: true } }),
    explain: async (check: Check) => {
      const body = { explain: true, checks: [check] };
      const { results } = await send<{ results: [CheckResult] }>("/check", { method: "POST", body });
      return results[0];
    },
    who: (check: Check, { first, max, signal }: PageRequest) =>
      send<Member[]>("/who", { query: { ...check, first, max }, signal }),
  };
}

function path(...segments: string[]): string {
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
}
