package org.keystead.access.rest;

import java.io.InputStream;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Role;
import org.keystead.access.rest.http.JsonBody;

/** Reads the role in the body of a request. */
final class RoleBody {

    private RoleBody() {}

    static Role custom(Managing managing, InputStream body) {
        return read(managing, body, false);
    }

    static Role template(Managing managing, InputStream body) {
        return read(managing, body, true);
    }

    private static Role read(Managing managing, InputStream body, boolean template) {
        Faults faults = new Faults();
        Role role =
                RoleDocument.read(
                        JsonBody.json(managing.session(), body),
                        "",
                        template,
                        managing.decisions().catalogue(),
                        faults);
        faults.refuse();
        return role;
    }
}
