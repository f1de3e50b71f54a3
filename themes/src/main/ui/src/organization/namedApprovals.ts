import type { Access, PageRequest } from "../rest/access";
import { Refused } from "../rest/failures";
import type { SupportApproval } from "../rest/types";
import { named, personName } from "../shared/names";

/** An approval with what everything in it is called. */
export interface NamedApproval extends SupportApproval {
  /** For whom it is; undefined where they are no member any more. */
  person?: string;
  /** Who gave it; undefined where they are no member any more. */
  approver?: string;
  sectionName: string;
  /** Undefined for the whole organization. */
  projectName?: string;
}

/** A page of an organization's approvals. */
export async function namedApprovals(access: Access, organization: string, page: PageRequest): Promise<NamedApproval[]> {
  const [approvals, { sections }] = await Promise.all([access.approvals(organization, page), access.givable(organization)]);
  const [people, projects] = await Promise.all([
    each(approvals.flatMap(({ user, approvedBy }) => [user, approvedBy]), (user) => access.member(organization, user)),
    each(approvals.flatMap(({ project }) => project ?? []), (project) => access.project(organization, project)),
  ]);
  const nameOf = (user: string) => {
    const person = people.get(user);
    return person && personName(person);
  };
  return approvals.map((approval) => ({
    ...approval,
    person: nameOf(approval.user),
    approver: nameOf(approval.approvedBy),
    sectionName: named(approval.section, sections.find(({ key }) => key === approval.section)?.name),
    projectName: approval.project && named(approval.project, projects.get(approval.project)?.name),
  }));
}

/** What is there of these, each asked for once. */
async function each<T>(keys: string[], load: (key: string) => Promise<T>): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  await Promise.all(
    [...new Set(keys)].map(async (key) => {
      try {
        found.set(key, await load(key));
      } catch (error) {
        // it went meanwhile
        if (!(error instanceof Refused && error.status === 404)) throw error;
      }
    }),
  );
  return found;
}
