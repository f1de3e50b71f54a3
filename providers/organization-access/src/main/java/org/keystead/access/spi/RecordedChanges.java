package org.keystead.access.spi;

import java.util.List;

/** Keycloak's admin events about what this pack stores, by organization. */
public interface RecordedChanges {

    /** The newest first, in one statement. */
    List<RecordedChange> of(String organization, Page page);

    long count(String organization);
}
