package org.keystead.access.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.util.JsonSerialization;
import org.keystead.access.model.Role;
import org.keystead.access.plan.Holding;
import org.keystead.access.plan.OrganizationJson;
import org.keystead.access.plan.OrganizationPlan;
import org.keystead.access.plan.ProjectState;
import org.keystead.access.plan.Step;
import org.keystead.access.realm.RealmDifference;
import org.keystead.access.representation.SkippedRepresentation;
import org.keystead.access.representation.StepRepresentation;

/** What an import does, or would do, written step by step to a file. */
final class PlanReport implements AutoCloseable {

    private final JsonGenerator generator;
    private final Map<Step.Kind, Integer> counts = new EnumMap<>(Step.Kind.class);
    private List<SkippedRepresentation> skipped = List.of();
    private int left;

    private PlanReport(JsonGenerator generator) {
        this.generator = generator;
    }

    static PlanReport to(Path file) {
        try {
            JsonGenerator generator =
                    JsonSerialization.mapper
                            .getFactory()
                            .createGenerator(Files.newOutputStream(file));
            generator.writeStartObject();
            generator.writeArrayFieldStart("steps");
            return new PlanReport(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a step. */
    <T> void add(Step<T> step, String path, Function<T, Object> json) {
        add(step, path, json, new RealmDifference(List.of(), List.of()));
    }

    /** Adds a step that changes what members hold. */
    <T> void add(Step<T> step, String path, Function<T, Object> json, RealmDifference difference) {
        counts.merge(step.kind(), 1, Integer::sum);
        write(
                new StepRepresentation(
                        step.kind().key(),
                        path,
                        step.before().map(json).orElse(null),
                        step.after().map(json).orElse(null),
                        difference.conflicts(),
                        difference.gained()));
    }

    /** Adds all steps of an organization. */
    void add(OrganizationPlan plan, String path, OrganizationJson json) {
        plan.name().ifPresent(step -> add(step, path, name -> Map.of("name", name)));
        for (Step<ProjectState> step : plan.projects()) {
            add(step, path + "/projects/" + step.subject().alias(), OrganizationJson::write);
        }
        for (Step<Role> step : plan.roles()) {
            add(step, path + "/roles/" + step.subject().name(), json::custom);
        }
        for (Step<Holding> step : plan.grants()) {
            add(step, path + "/members/" + step.subject().username() + "/grants", json::write);
        }
    }

    /** Says which parts were left as they are, and how many of them there are in all. */
    void skip(List<SkippedRepresentation> parts, int all) {
        skipped = List.copyOf(parts);
        left = all;
    }

    @Override
    public void close() {
        try (generator) {
            generator.writeEndArray();
            generator.writeFieldName("skipped");
            generator.writePOJO(skipped);
            generator.writeObjectFieldStart("summary");
            for (Step.Kind kind : Step.Kind.values()) {
                generator.writeNumberField(kind.key(), counts.getOrDefault(kind, 0));
            }
            generator.writeNumberField("skipped", left);
            generator.writeEndObject();
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Object value) {
        try {
            generator.writePOJO(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
