package org.keystead.realm;

import java.util.stream.Stream;

/** Ways of some kind into a realm. */
interface Ways {

    /** Those that are open. */
    Stream<OpenWay> open();
}
