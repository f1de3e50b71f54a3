package org.keystead.it.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A body that was right once. */
final class Mutant {

    private static final int MOST_COPIES = 1100;

    private final Random random;
    private final Oddities oddities;
    private JsonNode body;

    /** Something inside the body that holds other things. */
    private record Holder(JsonNode node) {}

    Mutant(JsonNode body, Random random) {
        this.body = body.deepCopy();
        this.random = random;
        this.oddities = new Oddities(random);
    }

    JsonNode mutated(int times) {
        for (int i = 0; i < times; i++) {
            mutate();
        }
        return body;
    }

    /** With those items in one of its lists; they alone where it has none. */
    JsonNode flooded(ArrayNode items) {
        List<Holder> holders = new ArrayList<>();
        collect(body, holders);
        List<Holder> lists = lists(holders);
        if (lists.isEmpty()) {
            return items;
        }
        ((ArrayNode) oddities.any(lists).node()).addAll(items);
        return body;
    }

    private void mutate() {
        List<Holder> holders = new ArrayList<>();
        collect(body, holders);
        if (holders.isEmpty()) {
            body = oddities.value();
        } else if (oddities.any(holders).node() instanceof ObjectNode object) {
            mutate(object);
        } else {
            mutate((ArrayNode) oddities.any(lists(holders)).node());
        }
    }

    private void mutate(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set(oddities.text(), oddities.value());
            return;
        }
        String name = oddities.any(names);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(oddities.text(), object.remove(name));
            default -> object.set(name, oddities.value());
        }
    }

    private void mutate(ArrayNode list) {
        if (list.isEmpty()) {
            list.add(oddities.value());
            return;
        }
        int index = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.remove(index);
            case 1 -> {
                JsonNode copied = list.get(index);
                int copies = random.nextInt(8) == 0 ? MOST_COPIES : 1;
                for (int i = 0; i < copies; i++) {
                    list.add(copied.deepCopy());
                }
            }
            default -> list.set(index, oddities.value());
        }
    }

    private List<Holder> lists(List<Holder> holders) {
        return holders.stream().filter(holder -> holder.node().isArray()).toList();
    }

    private static void collect(JsonNode node, List<Holder> holders) {
        if (node.isContainerNode()) {
            holders.add(new Holder(node));
            node.forEach(inner -> collect(inner, holders));
        }
    }
}
