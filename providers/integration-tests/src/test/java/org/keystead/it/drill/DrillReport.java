package org.keystead.it.drill;

/** What a drill tells whoever runs it: one line for the log and for the operator's page. */
final class DrillReport {

    private DrillReport() {}

    static void print(String drill, String outcome) {
        System.out.println("DRILL " + drill + ": " + outcome);
    }
}
