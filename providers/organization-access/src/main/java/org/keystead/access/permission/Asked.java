package org.keystead.access.permission;

import java.util.Optional;
import org.keystead.access.json.Excerpt;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.InvalidDocumentException;

/**
 * One of many questions as it was sent: a check, or what is wrong with it, which is the fault of
 * none of the others.
 *
 * @param id by what the caller knows the answer
 * @param check empty where there is a fault
 */
public record Asked(Optional<String> id, Optional<Check> check, Optional<String> fault) {

    static Asked of(Optional<String> id, Check check) {
        return new Asked(id, Optional.of(check), Optional.empty());
    }

    static Asked read(Fields.Element element) {
        Faults faults = new Faults();
        Fields fields = new Fields(element.value(), element.path(), faults);
        Optional<String> id = fields.text("id", 255);
        try {
            Check check = Check.read(fields, faults);
            faults.refuse();
            return of(id, check);
        } catch (InvalidDocumentException e) {
            return new Asked(id, Optional.empty(), Optional.of(Excerpt.of(e.getMessage()) + "."));
        }
    }
}
