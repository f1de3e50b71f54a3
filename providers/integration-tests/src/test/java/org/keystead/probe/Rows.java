package org.keystead.probe;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How full the pack's tables are. */
final class Rows {

    private Rows() {}

    /** How many rows each of them holds. */
    static Map<String, Long> of(EntityManager em) {
        Map<String, Long> rows = new TreeMap<>();
        List<?> tables =
                em.createNativeQuery(
                                "select table_name from information_schema.tables"
                                        + " where lower(table_name) like 'keystead_%'")
                        .getResultList();
        for (Object table : tables) {
            Object count = em.createNativeQuery("select count(*) from " + table).getSingleResult();
            rows.put(table.toString().toLowerCase(Locale.ROOT), ((Number) count).longValue());
        }
        return rows;
    }
}
