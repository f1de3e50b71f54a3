package org.keystead.access.rest;

import org.keystead.access.document.Faults;
import org.keystead.access.document.Fields;
import org.keystead.access.document.Names;

/** What {@code POST /organizations} is sent. */
record OrganizationRequest(String alias, String name) {

    static OrganizationRequest read(Fields fields, Faults faults) {
        OrganizationRequest request =
                new OrganizationRequest(
                        fields.requiredKey("alias"), fields.requiredText("name", 255));
        Names.check(request.alias(), fields.path("alias"), faults);
        fields.end();
        return request;
    }
}
