package org.keystead.access.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** The two ways in which the document is written. */
public final class Syntax {

    /** How deep objects and lists may lie in one another. */
    static final int MAX_DEPTH = 50;

    public static final Syntax JSON =
            new Syntax(
                    "application/json",
                    JsonFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .streamReadConstraints(Limits.CONSTRAINTS)
                            .build());

    public static final Syntax YAML =
            new Syntax(
                    "application/yaml",
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .streamReadConstraints(Limits.CONSTRAINTS)
                            .loaderOptions(Limits.yaml())
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .stringQuotingChecker(new Quotes())
                            .build());

    private final String mediaType;
    private final ObjectMapper mapper;

    private Syntax(String mediaType, JsonFactory factory) {
        this.mediaType = mediaType;
        this.mapper = new ObjectMapper(factory);
    }

    /** {@code application/json} or {@code application/yaml}. */
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return this == JSON ? "JSON" : "YAML";
    }

    public ObjectMapper mapper() {
        return mapper;
    }

    private static final class Limits {

        private static final StreamReadConstraints CONSTRAINTS =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(10_000)
                        .maxNameLength(1_000)
                        .build();

        /** How long a document may be is decided before it is read. */
        private static LoaderOptions yaml() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            return options;
        }
    }

    /** Plain words stand bare; whatever YAML could take for something else is quoted. */
    private static final class Quotes extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;
        private static final Pattern PLAIN =
                Pattern.compile("[A-Za-z][A-Za-z0-9-]*( [A-Za-z0-9-]+)*");

        @Override
        public boolean needToQuoteName(String name) {
            return quoted(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return quoted(value);
        }

        private boolean quoted(String text) {
            return !PLAIN.matcher(text).matches() || isReservedKeyword(text);
        }
    }
}
