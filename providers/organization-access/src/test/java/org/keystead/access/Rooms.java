package org.keystead.access;

import java.util.List;
import java.util.Map;

/** The rooms of this module. */
final class Rooms {

    static final String ROOT = "org.keystead.access";

    /** What each room may use of ours besides itself. */
    static final Map<String, List<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("model", List.of()),
                    Map.entry("evaluation", List.of("model")),
                    Map.entry("json", List.of()),
                    Map.entry("refusal", List.of("model")),
                    Map.entry("rule", List.of("model")),
                    Map.entry("spi", List.of("model")),
                    Map.entry("jpa", List.of("spi", "model")),
                    Map.entry("cache", List.of("spi", "model")),
                    Map.entry("catalogue", List.of("json", "model")),
                    Map.entry("health", List.of("catalogue")),
                    Map.entry("plan", List.of("catalogue", "json", "rule", "model")),
                    Map.entry("decision", List.of("catalogue", "spi", "evaluation", "model")),
                    Map.entry(
                            "representation",
                            List.of(
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "evaluation",
                                    "model")),
                    Map.entry("token", List.of("apikey", "decision", "evaluation", "model")),
                    Map.entry(
                            "exchange",
                            List.of("token", "permission", "apikey", "decision", "model")),
                    Map.entry("invariant", List.of("catalogue", "spi", "model")),
                    Map.entry(
                            "notice",
                            List.of("invariant", "decision", "catalogue", "spi", "model")),
                    Map.entry(
                            "management",
                            List.of(
                                    "rule",
                                    "invariant",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "spi",
                                    "evaluation",
                                    "model")),
                    Map.entry(
                            "apikey",
                            List.of(
                                    "organization",
                                    "notice",
                                    "management",
                                    "representation",
                                    "invariant",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "evaluation",
                                    "model")),
                    Map.entry(
                            "permission",
                            List.of(
                                    "apikey",
                                    "organization",
                                    "management",
                                    "representation",
                                    "decision",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "evaluation",
                                    "model")),
                    Map.entry(
                            "organization",
                            List.of(
                                    "rule",
                                    "plan",
                                    "management",
                                    "representation",
                                    "invariant",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "model")),
                    Map.entry(
                            "grant",
                            List.of(
                                    "organization",
                                    "management",
                                    "representation",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "evaluation",
                                    "model")),
                    Map.entry(
                            "invitation",
                            List.of(
                                    "grant",
                                    "organization",
                                    "management",
                                    "notice",
                                    "representation",
                                    "decision",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "model")),
                    Map.entry(
                            "owner",
                            List.of(
                                    "management",
                                    "representation",
                                    "invariant",
                                    "refusal",
                                    "json",
                                    "spi")),
                    Map.entry(
                            "listener",
                            List.of(
                                    "rule",
                                    "owner",
                                    "invitation",
                                    "notice",
                                    "invariant",
                                    "catalogue",
                                    "spi")),
                    Map.entry(
                            "realm",
                            List.of(
                                    "rule",
                                    "listener",
                                    "management",
                                    "plan",
                                    "invariant",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "spi",
                                    "model")),
                    Map.entry(
                            "document",
                            List.of(
                                    "rule",
                                    "realm",
                                    "organization",
                                    "management",
                                    "representation",
                                    "plan",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "model")),
                    Map.entry(
                            "history",
                            List.of(
                                    "organization",
                                    "management",
                                    "representation",
                                    "refusal",
                                    "spi")),
                    Map.entry(
                            "rest",
                            List.of(
                                    "history",
                                    "document",
                                    "realm",
                                    "owner",
                                    "invitation",
                                    "grant",
                                    "organization",
                                    "exchange",
                                    "permission",
                                    "apikey",
                                    "management",
                                    "representation",
                                    "plan",
                                    "decision",
                                    "catalogue",
                                    "refusal",
                                    "json",
                                    "spi",
                                    "evaluation",
                                    "model")),
                    Map.entry("openapi", List.of("rest", "representation")),
                    Map.entry("realmfile", List.of("catalogue", "json", "rule", "spi", "model")));

    private Rooms() {}

    /** The pattern of all packages of a room. */
    static String in(String room) {
        return ROOT + "." + room + "..";
    }
}
