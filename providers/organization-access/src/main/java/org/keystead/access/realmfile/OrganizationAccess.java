package org.keystead.access.realmfile;

import java.util.List;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.SupportApproval;

/** All that one organization of a realm file brings. */
record OrganizationAccess(
        String organization,
        List<Project> projects,
        List<Role> roles,
        List<Grant> grants,
        List<SupportApproval> approvals,
        List<ApiKey> keys) {}
