package org.keystead.access.evaluation;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one evaluation takes that nobody remembered, of the preset with the most sections. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvaluatorBenchmark {

    private final Member owner = Member.of("section-levels").with(Grants.role("account-owner"));

    private final Member collaborator =
            Member.of("section-levels")
                    .with(
                            Grants.manage("cloud-servers", "delete"),
                            Grants.read("databases"),
                            Grants.at(Projects.PROD, Grants.manage("domains")));

    private final Evaluator owners = new Evaluator(owner.catalogue(), owner.known());
    private final Evaluator others = new Evaluator(collaborator.catalogue(), collaborator.known());

    @Benchmark
    public EffectivePermissions ofAnOwner() {
        return owners.evaluate(owner.grants(), Optional.empty(), Member.NOW);
    }

    @Benchmark
    public EffectivePermissions ofACollaborator() {
        return others.evaluate(collaborator.grants(), Optional.empty(), Member.NOW);
    }

    @Benchmark
    public EffectivePermissions ofACollaboratorInAProject() {
        return others.evaluate(collaborator.grants(), Optional.of(Projects.PROD), Member.NOW);
    }

    @Benchmark
    public Explanation why() {
        return others.explain(collaborator.grants(), Optional.empty(), "firewall", Member.NOW);
    }
}
