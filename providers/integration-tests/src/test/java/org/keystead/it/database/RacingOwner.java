package org.keystead.it.database;

import org.keystead.it.server.Api;

/** An owner as long as nobody got at her. */
record RacingOwner(String name, String id, String grant, Api self) {}
