package org.keystead.access.organization;

import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.Names;

/** What {@code POST /organizations} is sent. */
public record OrganizationRequest(String alias, String name) {

    public static OrganizationRequest read(Fields fields, Faults faults) {
        OrganizationRequest request =
                new OrganizationRequest(
                        fields.requiredKey("alias"), fields.requiredText("name", 255));
        Names.check(request.alias(), fields.path("alias"), faults);
        fields.end();
        return request;
    }
}
