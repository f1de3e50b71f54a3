package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holders have more than before because the realm has changed, against the lines that a dry
 * run told of it.
 */
record Awakening(State before, State after, JsonNode lines) {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?:grant (?<grant>\\S+) of user .*|role template (?<template>\\S+)"
                            + "|role (?<role>\\S+) of organization \\S+)"
                            + " would give (?<what>.*?)"
                            + "(?<projects> at projects| at the reserved project)?");

    void holds() {
        for (String member : before.grants().keySet()) {
            if (before.owns(member) || after.owns(member)) {
                continue;
            }
            for (String place : Scene.PLACES) {
                if (before.open(place) && after.open(place)) {
                    holds(member, place);
                }
            }
        }
    }

    private void holds(String member, String place) {
        Map<String, Set<String>> had = before.may(member, place);
        Map<String, Set<String>> gained = State.beyond(after.may(member, place), had);
        gained.keySet().removeIf(section -> !after.grantable(section));
        Map<String, Set<String>> told = State.beyond(told(member, place), had);
        if (place.isEmpty()) {
            assertThat(told).as("%s may in %s", member, lines).isEqualTo(gained);
        } else {
            assertThat(State.beyond(gained, told)).as("%s at %s", member, place).isEmpty();
        }
    }

    private Map<String, Set<String>> told(String member, String place) {
        Map<String, Set<String>> told = new TreeMap<>();
        for (JsonNode grant : before.grants().get(member)) {
            String where = grant.path("project").asText("");
            if (where.isEmpty() || where.equals(place)) {
                lines.forEach(line -> read(line.asText(), grant, told));
            }
        }
        return told;
    }

    private void read(String line, JsonNode grant, Map<String, Set<String>> told) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        boolean projects = matcher.group("projects") != null;
        if (projects != grant.has("project") || !isAbout(matcher, grant)) {
            return;
        }
        for (String part : matcher.group("what").split("; ", -1)) {
            String section = part.substring(0, part.indexOf(':'));
            told.computeIfAbsent(section, key -> new TreeSet<>())
                    .addAll(Set.of(part.substring(section.length() + 2).split(", ", -1)));
        }
    }

    private boolean isAbout(Matcher line, JsonNode grant) {
        String role = grant.path("role").asText("");
        boolean custom = grant.path("custom").asBoolean(!before.hasTemplate(role));
        if (role.isEmpty()) {
            return grant.get("id").asText().equals(line.group("grant"));
        }
        return role.equals(line.group(custom ? "role" : "template"));
    }
}
