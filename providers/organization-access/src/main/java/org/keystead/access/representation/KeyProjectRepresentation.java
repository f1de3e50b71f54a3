package org.keystead.access.representation;

import java.util.List;

/** A project that an API key is for, with what it may do there. */
public record KeyProjectRepresentation(
        String id, String alias, String name, List<SectionAccessRepresentation> sections) {}
