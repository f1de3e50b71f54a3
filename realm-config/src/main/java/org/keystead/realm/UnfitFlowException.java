package org.keystead.realm;

/** A realm's own flow that cannot be given the second step; the message says why. */
final class UnfitFlowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitFlowException(Step flow, String why) {
        super(
                "the flow \"%s\" cannot be given the second step: %s; bind Keycloak's own flow instead,"
                                .formatted(flow.flow(), why)
                        + " or give it one sub-flow that every login passes, and run setup again");
    }
}
